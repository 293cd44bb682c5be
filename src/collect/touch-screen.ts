import type { CDPSession } from 'playwright-core';

/** CSS pixels. */
export interface Screen {
  width: number;
  height: number;
}

/** Shows the page on a screen that is touched, as phones and tablets do: the page says how wide it wants it to be. */
export async function asTouchScreen(devtools: CDPSession, { width, height }: Screen): Promise<void> {
  const screen = { width, height, screenWidth: width, screenHeight: height };
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...screen, deviceScaleFactor: 1, mobile: true });
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
}

/** Shows it on a desktop's screen again. */
export async function asDesktop(devtools: CDPSession, { width, height }: Screen): Promise<void> {
  await devtools.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
}

/**
 * The word by which a browser says that it runs on a phone; servers that have a site of its own for phones go by it.
 * @param userAgent - ours, which stays as it is before it
 */
export const phoneUserAgent = (userAgent: string): string => `${userAgent} Mobile`;

/** Touches the screen with a finger; what it does counts as done by a person. */
export async function tapAt(devtools: CDPSession, x: number, y: number): Promise<void> {
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Types words where the focus is, and presses Enter. */
export async function typeWords(devtools: CDPSession, words: string): Promise<void> {
  await devtools.send('Input.insertText', { text: words });
  const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...enter });
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
}
