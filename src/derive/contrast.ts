/** Red, green and blue, each 0–255. */
export type Rgb = readonly [number, number, number];

/** Share of light of each value of a channel (WCAG 2.0, relative luminance; the threshold as its erratum has it). */
const linear = Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});
const light = (value: number) => linear[Math.min(255, Math.max(0, Math.round(value)))] as number;

export const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);

/** Contrast ratio of two colours, 1–21 (WCAG 2.0). */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

export const hex = (colour: Rgb): string =>
  `#${colour.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** The colour that `#rrggbb` or `#rgb` names. */
export function rgbOf(text: string): Rgb | undefined {
  const long = /^#[0-9a-f]{3}$/i.test(text) ? text.replace(/[0-9a-f]/gi, '$&$&') : text;
  if (!/^#[0-9a-f]{6}$/i.test(long)) return undefined;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16)) as unknown as Rgb;
}

/**
 * The colour nearest to a text's own that has the contrast required: its mixture with black or with white that needs the
 * least of either. Undefined where neither reaches it.
 */
export function nearestPassing(foreground: Rgb, background: Rgb, required: number): Rgb | undefined {
  for (let percent = 0; percent <= 100; percent++) {
    for (const end of [0, 255]) {
      const mixed = foreground.map((value) => Math.round(value + ((end - value) * percent) / 100)) as unknown as Rgb;
      if (contrastOf(mixed, background) >= required) return mixed;
    }
  }
  return undefined;
}
