/**
 * The script of the page: filter, search, open and close, deep links. The page is whole without it; the controls appear
 * only when it runs. It reads the document, changes `hidden` and `open`, and builds what long lists keep for later: when
 * they are opened, when their text is asked for, else when there is time, so that the browser's own search finds it.
 */
export const script = `
'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  let unbuilt = all('.more > noscript');
  const build = (kept) => { if (kept.isConnected) kept.outerHTML = kept.textContent; };
  addEventListener('toggle', ({ target }) => { if (target.open) all(':scope > noscript', target).forEach(build); }, true);
  const idle = globalThis.requestIdleCallback || ((then) => setTimeout(then, 50));
  const buildNext = () => {
    unbuilt = unbuilt.filter((kept) => kept.isConnected);
    if (unbuilt.length === 0) return;
    build(unbuilt[0]);
    idle(buildNext);
  };
  addEventListener('load', () => idle(buildNext));
  const panel = byId('filter');
  if (!panel) return;
  const rows = all('.req');
  const articles = all('.article');
  const boxes = all('input[type=checkbox]', panel);
  const search = byId('search');
  const showing = byId('showing');
  const byArticle = byId('by-article');
  const fold = (text) => text.toLowerCase().replace(/đ/g, 'd').normalize('NFD').replace(/\\p{M}/gu, '');
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) {
      all('.more > noscript', row).forEach(build);
      texts.set(row, fold(row.textContent));
    }
    return texts.get(row);
  };
  const apply = () => {
    const off = new Set(boxes.filter((box) => !box.checked).map((box) => box.name + ' ' + box.value));
    const words = fold(search.value).split(/\\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      const shown = (byArticle.value === '' || row.parentElement.id === byArticle.value) &&
        !off.has('outcome ' + row.dataset.outcome) && !off.has('force ' + row.dataset.force) &&
        (words.length === 0 || words.every((word) => textOf(row).includes(word)));
      row.hidden = !shown;
      if (shown) count += 1;
    }
    for (const article of articles) article.hidden = !article.querySelector('.req:not([hidden])');
    showing.textContent = showing.dataset.text.replace('{n}', count).replace('{total}', rows.length);
  };
  const reset = () => {
    for (const box of boxes) box.checked = true;
    search.value = '';
    byArticle.value = '';
    apply();
  };
  const follow = () => {
    let id = location.hash.slice(1);
    try { id = decodeURIComponent(id); } catch {}
    const mark = ' id="' + id + '"';
    if (id && !byId(id)) unbuilt.filter((kept) => kept.textContent.includes(mark)).forEach(build);
    const target = id && byId(id);
    if (!target) return;
    if (target.closest('[hidden]')) reset();
    for (let at = target; at; at = at.parentElement) if (at.matches('details')) at.open = true;
    // What is drawn for the first time on the way changes its height: the target is held for some frames.
    const hold = (frames) => {
      const { top } = target.getBoundingClientRect();
      if (top < 0 || top >= innerHeight / 2) target.scrollIntoView({ behavior: 'instant' });
      if (frames > 0) requestAnimationFrame(() => hold(frames - 1));
    };
    target.scrollIntoView({ behavior: 'instant' });
    hold(20);
  };
  let printed = [];
  addEventListener('beforeprint', () => {
    printed = rows.filter((row) => !row.open && (row.dataset.outcome === 'failed' || row.dataset.outcome === 'cantTell'));
    for (const row of printed) row.open = true;
  });
  addEventListener('afterprint', () => { for (const row of printed) row.open = false; });
  const openAll = (open) => () => { for (const row of rows) if (!row.hidden) row.open = open; };
  panel.addEventListener('change', apply);
  search.addEventListener('input', apply);
  byId('only-failed').addEventListener('click', () => {
    for (const box of boxes) if (box.name === 'outcome') box.checked = box.value === 'failed';
    apply();
  });
  byId('open-all').addEventListener('click', openAll(true));
  byId('close-all').addEventListener('click', openAll(false));
  byId('reset').addEventListener('click', reset);
  const reason = byId('reason');
  if (reason) reason.addEventListener('change', () => {
    for (const group of all('.missed')) {
      group.hidden = reason.value !== '' && group.dataset.code !== reason.value;
      group.open = group.dataset.code === reason.value;
    }
  });
  addEventListener('hashchange', follow);
  for (const element of all('[data-script]')) element.hidden = false;
  panel.hidden = false;
  apply();
  follow();
})();
`;
