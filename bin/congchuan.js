#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Development runs the sources; the published package has JavaScript in dist/ and no src/.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`congchuan needs Node.js 22.19 or newer; this is ${process.version}. See https://nodejs.org/`);
  process.exitCode = 2;
} else {
  // Node's own code for a fault, 1, means here that the gate was not met.
  process.setUncaughtExceptionCaptureCallback((error) => {
    console.error(error);
    process.exit(3);
  });
  // `congchuan … | head` closes the pipe: nobody reads on, which is no fault.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const source = new URL('../src/cli/main.ts', import.meta.url);
  const entry = existsSync(source) ? source : new URL('../dist/src/cli/main.js', import.meta.url);
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
}
