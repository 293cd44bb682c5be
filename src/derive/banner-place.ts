import type { PageDocument } from '../core/rule.ts';
import { type Banner, emblemSigns, namesInBanner } from './banner.ts';
import { descendantsOf, dom } from './dom.ts';
import { landmarksOf } from './landmarks.ts';
import { mayHoldWords } from './picture.ts';
import { around, type Box, boxAround } from './region.ts';
import { selectorOf } from './selector.ts';

/** The box around what makes a banner one: the agency's name and the emblem, else the picture that may show both. */
export function bannerBoxOf(home: PageDocument, banner: Banner): Box | undefined {
  const names = new Set(namesInBanner(banner).map(({ pointer }) => pointer));
  const words = banner.lines.filter(({ pointer }) => names.has(pointer)).flatMap(({ box }) => box ?? []);
  const pictures = banner.pictures.filter(
    (picture) => names.has(picture.pointer) || emblemSigns(picture, home) === 'sure',
  );
  const own = around([...words, ...boxesOf(pictures)]);
  return (
    own ?? around(boxesOf(banner.pictures.filter((picture) => !picture.behindText && mayHoldWords(picture, home.url))))
  );
}

const boxesOf = (pictures: Banner['pictures']): Box[] => pictures.flatMap(({ size }) => size ?? []);

/** The boxes around the links of each menu in the head, with a selector of the menu; folded menus have none. */
export function menuBoxesOf(home: PageDocument): { box: Box; pointer: string }[] {
  return landmarksOf(home).menus.flatMap((menu) => {
    const links = descendantsOf(menu).filter(({ name }) => name === 'a' || name === 'area' || name === 'button');
    const box = around(links.flatMap((link) => boxAround(home, link) ?? []));
    return box ? [{ box, pointer: selectorOf(dom(home)(menu)) }] : [];
  });
}

/** What stands wholly above a height of the page: its words, and the height of its tallest picture, in CSS pixels. */
export function contentAbove(banner: Banner, top: number): { text: string; tallest: number } {
  const isAbove = (box: Box | undefined): box is Box => box !== undefined && box.y + box.height <= top;
  const words = banner.lines.filter(({ box }) => isAbove(box)).map(({ text }) => text);
  const heights = banner.pictures.flatMap(({ size }) => (isAbove(size) ? [size.height] : []));
  return { text: words.join(' · '), tallest: Math.max(0, ...heights) };
}
