import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './browser-path.ts';

const machine = (platform: NodeJS.Platform, files: string[], home = '/home/an'): Machine => ({
  ...{ platform, home, isFile: (path) => files.includes(path) },
  playwright: () => '/cache/chromium-1/chrome',
});

test('the option wins over the environment, and both over what is there', () => {
  const all = machine('linux', ['/a', '/b', '/usr/bin/chromium']);
  expect(findBrowser({ option: '/a', environment: '/b' }, all)).toEqual({ path: '/a' });
  expect(findBrowser({ environment: '/b' }, all)).toEqual({ path: '/b' });
  expect(findBrowser({}, all)).toEqual({ path: '/usr/bin/chromium' });
});

test('a browser that was asked for and is missing is not replaced', () => {
  const found = findBrowser({ option: '/khong/co' }, machine('linux', ['/usr/bin/chromium']));
  expect(found).toEqual({
    reason: { vi: expect.stringContaining('/khong/co'), en: expect.stringContaining('/khong/co') },
  });
});

test('none means none', () =>
  expect(findBrowser({ option: 'none', environment: '/b' }, machine('linux', ['/b']))).toHaveProperty('reason'));

test('Playwright’s own comes first, and may be unknown to Playwright', () => {
  const both = machine('linux', ['/cache/chromium-1/chrome', '/usr/bin/chromium']);
  expect(findBrowser({}, both)).toEqual({ path: '/cache/chromium-1/chrome' });
  const unknown = () => {
    throw new Error('unsupported platform');
  };
  expect(findBrowser({}, { ...both, playwright: unknown })).toEqual({ path: '/usr/bin/chromium' });
});

test.each<[NodeJS.Platform, string, string]>([
  ['win32', 'C:\\Users\\an\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Users\\an'],
  ['win32', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe', 'C:\\Users\\an'],
  ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Users/an'],
  ['linux', '/snap/bin/chromium', '/home/an'],
])('%s: %s', (platform, path, home) => expect(findBrowser({}, machine(platform, [path], home))).toEqual({ path }));

test('where there is none, it says what to do', () =>
  expect(findBrowser({}, machine('linux', []))).toEqual({
    reason: { vi: expect.stringMatching(/hãy .*--browser/), en: expect.stringContaining('--browser') },
  }));
