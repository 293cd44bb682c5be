import type { Mobile, TouchScreen } from '../core/mobile-record.ts';
import type { MobilePage } from '../core/rule.ts';

/** A page that is in order on touch screens, but for what the test says; sizes of the phone alone. */
export function mobilePage(
  mobile: Partial<Mobile> = {},
  screen: Partial<TouchScreen> = {},
  page: Partial<Omit<MobilePage, 'mobile'>> = {},
): MobilePage {
  const ordinary = (width: number, height: number): TouchScreen => ({
    ...{ width, height, layoutWidth: width, contentWidth: width, wide: [] },
    text: { letters: 1000, small: 0, least: 12, samples: [] },
  });
  const url = page.url ?? 'https://tinhmau.gov.vn/';
  return {
    ...{ url, main: true },
    ...page,
    mobile: {
      ...{ finalUrl: url, fresh: true, viewport: 'width=device-width, initial-scale=1', lost: [], kept: 1 },
      screens: [{ ...ordinary(360, 640), ...screen }, ordinary(768, 1024)],
      menu: { entries: 6, shown: 0, after: 6, missing: [], tapped: [{ text: 'Menu', selector: 'button', sure: true }] },
      ...mobile,
    },
  };
}
