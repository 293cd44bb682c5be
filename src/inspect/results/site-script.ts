/** The script of a published page: a box that hides the lines that do not match. The page is whole without it. */
export const siteScript = `
'use strict';
(() => {
  const panel = document.getElementById('round-filter');
  if (!panel) return;
  const rows = [...document.querySelectorAll('.req-row')];
  const search = panel.querySelector('input');
  const shown = panel.querySelector('[role=status]');
  const fold = (text) => text.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(/\\p{M}/gu, '');
  const texts = rows.map((row) => fold(row.textContent));
  const apply = () => {
    const words = fold(search.value).split(/\\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, index) => {
      row.hidden = !words.every((word) => texts[index].includes(word));
      if (!row.hidden) count += 1;
    });
    shown.textContent = shown.dataset.text.replace('{n}', count).replace('{total}', rows.length);
  };
  search.addEventListener('input', apply);
  panel.hidden = false;
  apply();
})();
`;
