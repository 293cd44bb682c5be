/**
 * The script of a round's pages: asks our own server how far the round is, and when results came in puts the new tables in
 * place of the old, unless somebody is in them. The pages are whole without it.
 */
export const liveScript = `
'use strict';
(() => {
  const progress = document.getElementById('progress');
  const live = document.getElementById('live');
  if (!progress || !live) return;
  const line = progress.querySelector('[role=status]');
  const bar = progress.querySelector('progress');
  const look = async () => {
    try {
      const news = await (await fetch('/status.json?lang=' + document.documentElement.lang)).json();
      if (line.textContent !== news.line) line.textContent = news.line;
      bar.max = news.total;
      bar.value = news.done;
      if (news.version !== live.dataset.version && !live.contains(document.activeElement)) {
        const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
        const fresh = page.getElementById('live');
        if (fresh) {
          live.replaceChildren(...fresh.childNodes);
          live.dataset.version = fresh.dataset.version;
        }
      }
    } catch {}
    setTimeout(look, 5000);
  };
  setTimeout(look, 1000);
})();
`;
