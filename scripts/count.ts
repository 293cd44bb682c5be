/** Prints the plain count of a vitest JSON result; exits 1 when a test failed or nothing ran. */
import { readFileSync } from 'node:fs';

const result = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Record<string, number | boolean>;
const passed = Number(result.numPassedTests);
// A file that could not be loaded has no failed tests of its own, but it is no success either.
const failed = Math.max(Number(result.numFailedTests), result.success === true ? 0 : 1);
const skipped = Number(result.numPendingTests) + Number(result.numTodoTests ?? 0);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
