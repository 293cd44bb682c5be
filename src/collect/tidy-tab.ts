import type { Tab } from './open-page.ts';

/**
 * Leaves the page that the tab shows, without a last word from it: a page may send something when it is left, as
 * counters of visits do, and what we look at changes nothing at the server once it has loaded.
 */
export async function leavePage({ page, devtools, traffic }: Tab): Promise<void> {
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: true });
  // Opening the document anew takes its listeners and frames away.
  await devtools.send('Runtime.evaluate', { expression: 'document.open();document.close();window.name=""' });
  await page.goto('about:blank');
  await traffic.release();
  await devtools.send('Emulation.setScriptExecutionDisabled', { value: false });
}

/** Forgets everything that pages stored, so that no page finds out which were opened before it. The cache stays. */
export async function clearTab({ context, devtools, traffic }: Tab): Promise<void> {
  await context.clearCookies();
  await Promise.all(
    [...traffic.origins()].map((origin) => devtools.send('Storage.clearDataForOrigin', { origin, storageTypes })),
  );
  await devtools.send('Page.resetNavigationHistory');
}

/** All but the caches of what was fetched. */
const storageTypes =
  'cookies,file_systems,indexeddb,local_storage,shader_cache,websql,service_workers,cache_storage,interest_groups,shared_storage,storage_buckets';
