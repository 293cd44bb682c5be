/** Prints the path of the browser an audit would use; exits 1 with the reason when there is none. */
import { findBrowser } from '../src/collect/browser-path.ts';

const found = findBrowser({ environment: process.env.CONGCHUAN_BROWSER });
if ('path' in found) console.log(found.path);
else {
  console.error(found.reason.en);
  process.exitCode = 1;
}
