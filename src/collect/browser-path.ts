import { statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { posix, win32 } from 'node:path';
import type { Bilingual } from '../core/language.ts';
import { chromium } from './chromium.ts';

/** Nobody asked for a browser. */
export const noBrowserWanted: Bilingual = {
  vi: 'đã tắt bằng --browser none',
  en: 'switched off with --browser none',
};

export type FoundBrowser = { path: string } | { reason: Bilingual };

/** The machine as `findBrowser` sees it; tests give another. */
export interface Machine {
  platform: NodeJS.Platform;
  home: string;
  isFile(path: string): boolean;
  /** Where Playwright keeps its own Chromium, whether or not it is there. */
  playwright(): string;
}

const thisMachine: Machine = {
  platform: platform(),
  home: homedir(),
  isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
  playwright: () => chromium().executablePath(),
};

/**
 * Finds a Chromium browser: the one asked for by option, by environment, Playwright's own, then Chrome, Chromium or Edge
 * of the system. A browser that was asked for and is not there is not replaced by another.
 * @param wanted.option - value of `--browser`; `none` means that no browser shall be used
 * @param wanted.environment - value of `CONGCHUAN_BROWSER`
 */
export function findBrowser(
  wanted: { option?: string | undefined; environment?: string | undefined },
  machine: Machine = thisMachine,
): FoundBrowser {
  const asked = wanted.option ?? (wanted.environment || undefined);
  if (asked === 'none') return { reason: noBrowserWanted };
  if (asked !== undefined)
    return machine.isFile(asked)
      ? { path: asked }
      : { reason: { vi: `không có trình duyệt ở ${asked}`, en: `no browser at ${asked}` } };
  const path = [playwrightPath(machine), ...systemPaths(machine)].find((at) => at !== '' && machine.isFile(at));
  if (path !== undefined) return { path };
  return {
    reason: {
      vi: 'không thấy Chromium, Chrome hay Edge; hãy cài một trình duyệt, chạy "npx playwright-core install chromium", hoặc chỉ ra bằng --browser',
      en: 'no Chromium, Chrome or Edge found; install one, run "npx playwright-core install chromium", or name it with --browser PATH',
    },
  };
}

function playwrightPath(machine: Machine): string {
  try {
    return machine.playwright();
  } catch {
    // Playwright has no build for this system.
    return '';
  }
}

function systemPaths({ platform: system, home }: Machine): string[] {
  if (system === 'win32') {
    const roots = ['C:\\Program Files', 'C:\\Program Files (x86)', win32.join(home, 'AppData', 'Local')];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'];
    // Edge is on every Windows, so it comes last.
    return [...programs, 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((program) =>
      roots.map((root) => win32.join(root, program)),
    );
  }
  if (system === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', posix.join(home, 'Applications')].map((root) => `${root}/${name}.app/Contents/MacOS/${name}`),
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', posix.join(home, '.local', 'bin')];
  return [...names.flatMap((name) => folders.map((folder) => `${folder}/${name}`)), '/opt/google/chrome/chrome'];
}
