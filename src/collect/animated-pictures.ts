/// <reference lib="dom" />
import type { AnimatedPicture } from '../core/motion.ts';
import { framesOf } from '../derive/picture-frames.ts';
import type { IsolatedWorld } from './isolated-world.ts';
import { motionSettings } from './motion-settings.ts';

/** Conventions: pictures read of a page and their bytes, one and all; smaller than this, in CSS pixels, is a dot. */
const limits = { pictures: 60, bytes: 3_000_000, allBytes: 20_000_000, pixels: 6, kept: 20 };

type Shown = Pick<AnimatedPicture, 'selector' | 'url' | 'text' | 'width' | 'height'>;

/** The visible pictures of a page and its frames that play by themselves, found by the frames in their bytes. */
export async function animatedPictures(
  page: Pick<IsolatedWorld, 'run' | 'loaded'>,
  frames: readonly Pick<IsolatedWorld, 'run' | 'loaded'>[],
): Promise<AnimatedPicture[]> {
  const found = await animatedIn(page, limits.kept);
  for (const frame of frames) {
    const left = limits.kept - found.length;
    // A frame that goes elsewhere meanwhile is not looked at.
    const [url, own] = await Promise.all([
      frame.run(() => location.href, undefined),
      left > 0 ? animatedIn(frame, left) : [],
    ]).catch(() => ['', []] as const);
    found.push(...own.map((picture) => ({ ...picture, frame: url.slice(0, 300) })));
  }
  return found;
}

async function animatedIn(world: Pick<IsolatedWorld, 'run' | 'loaded'>, most: number): Promise<AnimatedPicture[]> {
  const shown = await world.run(picturesInPage, limits);
  const found: AnimatedPicture[] = [];
  let left = limits.allBytes;
  for (const picture of shown) {
    if (left <= 0 || found.length >= most) break;
    const bytes = picture.url.startsWith('data:') ? dataOf(picture.url) : await world.loaded(picture.url);
    if (!bytes || bytes.length > limits.bytes) continue;
    left -= bytes.length;
    const frames = framesOf(bytes);
    // What plays a few seconds and rests is over when it is looked at.
    const isOneOff = frames && frames.plays > 0 && frames.plays * frames.roundMs <= motionSettings.oneOffMs;
    if (frames && !isOneOff) found.push({ ...picture, url: picture.url.slice(0, 500), ...frames });
  }
  return found;
}

function dataOf(url: string): Uint8Array | undefined {
  const [head = '', body = ''] = url.split(',', 2);
  return head.endsWith(';base64') ? Buffer.from(body, 'base64') : undefined;
}

/** Runs in the page. Each address once: where it is largest does not matter, that it is shown does. */
function picturesInPage({ pictures, bytes, pixels }: { pictures: number; bytes: number; pixels: number }): Shown[] {
  const found = new Map<string, Shown>();
  // Photographs and drawings have no frames.
  const mayPlay = (url: string) => url !== '' && !/\.(?:jpe?g|svg)(?:[?#]|$)|^data:image\/(?:jpe?g|svg)/i.test(url);
  const selectorOf = (element: Element): string => {
    const id = /^[A-Za-z][\w-]*$/.test(element.id) ? `#${element.id}` : '';
    if (id || !element.parentElement) return id || element.localName;
    const same = [...element.parentElement.children].filter(({ localName }) => localName === element.localName);
    const place = same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : '';
    const parent = element.parentElement;
    return `${/^[A-Za-z][\w-]*$/.test(parent.id) ? `#${parent.id}` : parent.localName} > ${element.localName}${place}`;
  };
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const element of [...root.querySelectorAll('*')].slice(0, 20_000)) {
      if (element.shadowRoot && roots.length < 100) roots.push(element.shadowRoot);
      const isPicture = element.localName === 'img' || (element as HTMLInputElement).type === 'image';
      const background = isPicture
        ? ''
        : (/^url\("(.*?)"\)/.exec(getComputedStyle(element).backgroundImage)?.[1] ?? '');
      const url = isPicture
        ? (element as HTMLImageElement).currentSrc || (element as HTMLImageElement).src
        : background;
      if (!mayPlay(url) || found.has(url) || url.length > bytes || found.size >= pictures) continue;
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const { width, height } = element.getBoundingClientRect();
      if (width < pixels || height < pixels) continue;
      const text = (element.getAttribute('alt') ?? element.getAttribute('aria-label') ?? '').slice(0, 200);
      found.set(url, {
        selector: selectorOf(element),
        url,
        text,
        width: Math.round(width),
        height: Math.round(height),
      });
    }
  }
  return [...found.values()];
}
