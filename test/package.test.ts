import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderSite } from '../fixtures/portals/conformant/site.ts';
import { docx, pdf } from '../fixtures/portals/parts/office-files.ts';
import { reportSchema } from '../src/core/report.ts';
import type { RunningPortal } from '../src/testing/portal-server.ts';
import { startPortal } from '../src/testing/portal-server.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const run = promisify(execFile);
const node22Folder = join(root, 'node_modules/.node22');
const node22 = join(node22Folder, 'node_modules/node/bin/node');
const nodes: [major: string, node: string][] = [
  ['24', join(root, 'node_modules/node/bin/node')],
  ['22', node22],
];

/** The package as users get it: packed, installed in an empty folder outside the repository, run without a shell. */
describe('the published package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'congchuan-package-'));
  let portal: RunningPortal;

  beforeAll(async () => {
    const npm = {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` },
    } as const;
    execFileSync('npm', ['pack', root, '--pack-destination', folder, '--silent'], npm);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    execFileSync('npm', ['init', '--yes'], npm);
    execFileSync(
      'npm',
      ['install', join(folder, tarball), '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
      npm,
    );
    // Beside the packages, not among them: two packages that both bring a `node` command would shadow each other.
    if (!existsSync(node22)) {
      mkdirSync(node22Folder, { recursive: true });
      execFileSync(
        'npm',
        ['install', '--prefix', node22Folder, 'node@22.23.3', '--no-audit', '--no-fund', '--loglevel=error'],
        npm,
      );
    }
    portal = await startPortal({ site: (now) => renderSite({ now }), host: 'tinhmau.gov.vn', now: new Date() });
  }, 300_000);

  afterAll(async () => {
    await portal?.close();
    rmSync(folder, { recursive: true, force: true });
  }, 180_000);

  test('holds no sources, no tests and nothing but what it needs', () => {
    const files = readdirSync(join(folder, 'node_modules/congchuan'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|^fixtures|^src\/|testing/.test(file))).toEqual([]);
    expect(files).toContain(join('dist', 'rules', 'instruments', 'tt32-2018.yaml'));
    expect(files).toContain(join('schemas', 'report.schema.json'));
  });

  test.each(nodes)('opens forms in its own thread on Node %s', { timeout: 60_000 }, async (_, node) => {
    const form = { title: 'Tờ khai đăng ký', labels: ['Họ và tên', 'Ngày sinh'] };
    writeFileSync(join(folder, 'mau.pdf'), pdf(form));
    writeFileSync(join(folder, 'mau.docx'), docx(form));
    const script = join(folder, 'open.mjs');
    writeFileSync(
      script,
      `import { readFileSync } from 'node:fs';
      import { openFileInspector } from './node_modules/congchuan/dist/src/collect/file-inspector.js';
      const inspector = openFileInspector();
      const open = (type) => inspector.inspect(new Uint8Array(readFileSync('mau.' + type)), type);
      console.log(JSON.stringify([await open('pdf'), await open('docx')]));
      await inspector.close();`,
    );
    const { stdout } = await run(node, [script], { cwd: folder });
    const lines = expect.arrayContaining([expect.stringContaining('Ngày sinh')]);
    expect(JSON.parse(stdout)).toMatchObject([
      { opens: 'yes', pages: 1 },
      { opens: 'yes', lines },
    ]);
  });

  test.each(nodes)('audits the demo portal on Node %s', { timeout: 180_000 }, async (major, node) => {
    const { ca, dnsServer, trustAnchor, allowNetwork } = portal.options;
    const output = join(folder, `reports-${major}`);
    const { stdout } = await run(
      node,
      [
        join(folder, 'node_modules/congchuan/bin/congchuan.js'),
        ...[
          portal.url,
          '--ca',
          ca,
          '--dns-server',
          dnsServer,
          '--trust-anchor',
          trustAnchor,
          '--allow-network',
          allowNetwork.join(','),
        ],
        ...[
          '--authorized',
          'demo',
          '--rate',
          '500',
          '--max-pages',
          '6',
          '--sample',
          '1',
          '--kind',
          'province',
          '-o',
          output,
        ],
      ],
      { cwd: folder },
    );
    expect(stdout).toContain('Thông tư');
    const [time = ''] = readdirSync(join(output, readdirSync(output)[0] ?? ''));
    const report = reportSchema.parse(
      JSON.parse(readFileSync(join(output, readdirSync(output)[0] ?? '', time, 'report.json'), 'utf8')),
    );
    expect(report.requirements.filter(({ outcome }) => outcome === 'failed').map(({ id }) => id)).toEqual([]);
    expect(report.evidence.vantage.node).toMatch(new RegExp(`^v${major}\\.`));
  });
});
