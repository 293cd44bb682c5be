import { userInfo } from 'node:os';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from './chromium.ts';

/**
 * Starts a browser that confines its page processes, where the system lets it; for root it never does.
 * @throws when it cannot be started
 */
export async function launchConfined(options: LaunchOptions): Promise<{ browser: Browser; sandbox: boolean }> {
  const launch = async (sandbox: boolean) => ({
    browser: await chromium().launch({ ...options, chromiumSandbox: sandbox }),
    sandbox,
  });
  const sandbox = userInfo().uid !== 0;
  // Some systems forbid the sandbox to ordinary users as well; the record says so.
  return launch(sandbox).catch((error) => {
    if (!sandbox) throw error;
    return launch(false);
  });
}
