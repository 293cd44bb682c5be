import type { Finding } from '../../core/report.ts';
import { pagePhrases } from '../page-phrases.ts';
import { say } from '../words.ts';
import { folded, link, type Markup, markup, trusted } from './markup.ts';
import { isHome, limits, type Picture, pictureFor, picturesOf } from './pictures.ts';
import type { View } from './view.ts';

/** The home page as seen, and unseen the other pages: each inside the file once, whoever shows a part points at it. */
export function screenshot(view: View): Markup {
  const { w } = view;
  const { home, others } = picturesOf(view);
  const shown = home
    ? markup`<figure><svg class="shot" viewBox="0 0 ${home.width} ${home.height}" role="img" aria-label="${w.phrase.pictureAlt}">${image(home)}</svg></figure>`
    : markup`<p class="meaning">${w.phrase.pictureMissing}</p>`;
  const stored =
    others.size > 0 &&
    markup`<svg class="stored" width="0" height="0" aria-hidden="true"><defs>${[...others.values()].map(image)}</defs></svg>`;
  return markup`${shown}${stored}${told(view)}`;
}

const image = ({ id, width, height, data }: Picture): Markup =>
  markup`<image id="${id}" width="${width}" height="${height}" href="${trusted(data)}"/>`;

/** Which pages parts are shown of, and which not. */
function told(view: View): Markup {
  const { others, leftOut } = picturesOf(view);
  const pages = new Set([...others.values()].flatMap(({ url }) => (isHome(url, view) ? [] : url)));
  const t = pagePhrases(view.lang);
  const megabytes = { all: limits.all / 1e6, one: limits.one / 1e6 };
  const missing = folded(
    [...leftOut].map((url) => markup`<li>${link(url)}</li>`),
    5,
    (part) => markup`<ul class="places">${part}</ul>`,
    (n) => say(view.w.phrase.showMore, { n }),
  );
  return markup`${pages.size > 0 && markup`<p class="meaning">${say(t.pictures, { n: pages.size })}</p>`}${leftOut.size > 0 && markup`<p class="meaning">${say(t.picturesLeftOut, { n: leftOut.size, ...megabytes })}</p>${missing}`}`;
}

/** What is shown around an element, in CSS pixels. */
const around = 40;

/** The element as it looks on its page; nothing where no browser measured it, or it lies outside the picture. */
export function crop(place: Finding['places'][number], view: View): Markup {
  const { box, url } = place;
  if (!box) return markup``;
  const t = pagePhrases(view.lang);
  const picture = pictureFor(place, view);
  if (!picture)
    return markup`${picturesOf(view).leftOut.has(url) && markup` <a href="#screenshot">${t.pictureLeftOut}</a>`}`;
  const top = box.y - picture.y;
  const [x, y] = [Math.max(0, box.x - around), Math.max(0, top - around)];
  const right = Math.min(picture.width, box.x + box.width + around);
  const bottom = Math.min(picture.height, top + box.height + around);
  return markup`<svg class="shot crop" viewBox="${x} ${y} ${right - x} ${bottom - y}" width="${right - x}" height="${bottom - y}" role="img" aria-label="${t.crop}"><use href="#${picture.id}"/><rect class="frame" x="${box.x}" y="${top}" width="${box.width}" height="${box.height}"/></svg>`;
}
