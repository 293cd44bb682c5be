import type { Finding } from '../../core/report.ts';
import { pagePhrases } from '../page-phrases.ts';
import { type Markup, markup, trusted } from './markup.ts';
import { pictureSize, type Size } from './picture-size.ts';
import type { View } from './view.ts';

/** Largest picture put into the page, in bytes: a convention that keeps the file easy to send. */
const largest = 3_000_000;

interface Picture extends Size {
  data: string;
}

/** The home page as seen, inside the file once: whoever shows a part of it points at this. */
export function screenshot(view: View): Markup {
  const { w } = view;
  const picture = pictureOf(view);
  if (!picture) return markup`<p class="meaning">${w.phrase.pictureMissing}</p>`;
  const { width, height, data } = picture;
  return markup`<figure><svg class="shot" viewBox="0 0 ${width} ${height}" role="img" aria-label="${w.phrase.pictureAlt}"><image id="shot" width="${width}" height="${height}" href="${trusted(data)}"/></svg></figure>`;
}

/** What is shown around an element, in CSS pixels. */
const around = 40;

/** The element as it looks on the home page; nothing for other pages, or where no browser measured it. */
export function crop({ url, box }: Finding['places'][number], view: View): Markup {
  const picture = box && isHome(url, view) ? pictureOf(view) : undefined;
  if (!picture || !box || box.width < 1 || box.height < 1) return markup``;
  const [x, y] = [Math.max(0, box.x - around), Math.max(0, box.y - around)];
  const right = Math.min(picture.width, box.x + box.width + around);
  const bottom = Math.min(picture.height, box.y + box.height + around);
  // The picture may end before the page does.
  if (box.x + box.width > picture.width + 1 || box.y + box.height > picture.height + 1) return markup``;
  const label = pagePhrases(view.lang).crop;
  return markup`<svg class="shot crop" viewBox="${x} ${y} ${right - x} ${bottom - y}" width="${right - x}" height="${bottom - y}" role="img" aria-label="${label}"><use href="#shot"/><rect class="frame" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}"/></svg>`;
}

const isHome = (url: string, { report }: View): boolean =>
  url === report.portal.url || report.evidence.sample.members.some((one) => one.why === 'home' && one.url === url);

const read = new WeakMap<View, Picture | null>();

function pictureOf(view: View): Picture | undefined {
  const known = read.get(view);
  if (known !== undefined) return known ?? undefined;
  const bytes = bytesOf(view);
  const told = bytes && bytes.length <= largest ? pictureSize(bytes) : undefined;
  const picture =
    bytes && told ? { ...told, data: `data:${told.type};base64,${Buffer.from(bytes).toString('base64')}` } : null;
  read.set(view, picture);
  return picture ?? undefined;
}

function bytesOf({ report, readAsset }: View): Uint8Array | undefined {
  const sha256 = report.evidence.screenshot?.sha256;
  if (!sha256 || !readAsset) return undefined;
  try {
    return readAsset(sha256);
  } catch {
    // A report may outlive its evidence: the picture is then left out, and the report says so.
    return undefined;
  }
}
