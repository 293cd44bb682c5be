/** Builds dist/: JavaScript and types of src/ and rules/, and the data files they read. */
import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
cpSync(join(root, 'rules/weights.yaml'), join(root, 'dist/rules/weights.yaml'));
for (const name of readdirSync(join(root, 'rules/instruments')).filter((file) => file.endsWith('.yaml'))) {
  cpSync(join(root, 'rules/instruments', name), join(root, 'dist/rules/instruments', name));
}
