import type { AnimatedPicture } from '../core/motion.ts';

/** How a picture plays. */
export type Frames = Pick<AnimatedPicture, 'format' | 'frames' | 'roundMs' | 'plays'>;

/** Conventions: browsers show frames that ask for next to no time for a tenth of a second; frames that are counted. */
const limits = { shortestMs: 10, insteadMs: 100, frames: 10_000 };

const shown = (ms: number): number => (ms <= limits.shortestMs ? limits.insteadMs : ms);

/** The frames of a GIF, PNG or WebP, told from its bytes; undefined for other formats, broken files and still pictures. */
export function framesOf(bytes: Uint8Array): Frames | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const begins = (text: string, at = 0) =>
    [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
  try {
    const frames = begins('GIF8')
      ? gifFrames(view)
      : begins('\x89PNG')
        ? pngFrames(view)
        : begins('RIFF') && begins('WEBP', 8)
          ? webpFrames(view)
          : undefined;
    return frames && frames.frames > 1 ? frames : undefined;
  } catch {
    // The file ends before it should.
    return undefined;
  }
}

/** GIF89a specification; the repetition is Netscape's application extension. */
function gifFrames(view: DataView): Frames {
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);
  const past = (at: number): number => {
    let next = at;
    for (let size = view.getUint8(next); size > 0; size = view.getUint8(next)) next += size + 1;
    return next + 1;
  };
  let at = 13 + tableBytes(view.getUint8(10));
  let [frames, roundMs, plays, delayMs] = [0, 0, 1, 0];
  while (frames < limits.frames && at < view.byteLength) {
    const block = view.getUint8(at);
    if (block === 0x21) {
      const label = view.getUint8(at + 1);
      if (label === 0xf9) delayMs = view.getUint16(at + 4, true) * 10;
      // `NETSCAPE2.0`: how often it is repeated after the first time, 0 without end.
      if (label === 0xff && view.getUint8(at + 3) === 0x4e && view.getUint8(at + 15) === 1) {
        const repeats = view.getUint16(at + 16, true);
        plays = repeats === 0 ? 0 : repeats + 1;
      }
      at = past(at + 2);
    } else if (block === 0x2c) {
      frames += 1;
      roundMs += shown(delayMs);
      delayMs = 0;
      at = past(at + 11 + tableBytes(view.getUint8(at + 9)));
    } else break;
  }
  return { format: 'gif', frames, roundMs, plays };
}

/** APNG: the `acTL` and `fcTL` chunks of PNG. */
function pngFrames(view: DataView): Frames {
  let [frames, roundMs, plays] = [0, 0, 0];
  for (let at = 8; at + 12 <= view.byteLength && frames < limits.frames; at += 12 + view.getUint32(at)) {
    const chunk = view.getUint32(at + 4);
    if (chunk === 0x6163544c) plays = view.getUint32(at + 12);
    // Still: picture data comes before any word of animation.
    if (chunk === 0x49444154 && frames === 0 && roundMs === 0 && plays === 0) break;
    if (chunk === 0x6663544c) {
      frames += 1;
      roundMs += shown((view.getUint16(at + 28) * 1000) / (view.getUint16(at + 30) || 100));
    }
  }
  return { format: 'png', frames, roundMs: Math.round(roundMs), plays };
}

/** WebP container specification: `ANIM` and `ANMF` chunks. */
function webpFrames(view: DataView): Frames {
  let [frames, roundMs, plays] = [0, 0, 1];
  for (let at = 12; at + 8 <= view.byteLength && frames < limits.frames; ) {
    const chunk = view.getUint32(at);
    const size = view.getUint32(at + 4, true);
    if (chunk === 0x414e494d) plays = view.getUint16(at + 12, true);
    if (chunk === 0x414e4d46) {
      frames += 1;
      roundMs += shown(view.getUint32(at + 20, true) & 0xffffff);
    }
    at += 8 + size + (size % 2);
  }
  return { format: 'webp', frames, roundMs, plays };
}
