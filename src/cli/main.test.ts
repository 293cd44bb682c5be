import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../testing/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-main-'));
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a command line prints, without a process of its own; nothing here may reach the network. */
async function run(args: readonly string[], env: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  return runCommand(...args);
}

describe('usage', () => {
  test.each([
    [['https://tinh.gov.vn', '--max-pages', 'abc'], /--max-pages "abc"/],
    [['https://tinh.gov.vn', '--kind', 'castle'], /--kind "castle".*province/],
    [['https://tinh.gov.vn', '--instrument', 'tt99'], /--instrument tt99: .*tt32-2018/],
    [['ftp://tinh.gov.vn'], /ftp:\/\/tinh\.gov\.vn/],
    [['doctor', '--dns-server', 'dns.google'], /not a DNS server/],
    [['doctor', '--trust-anchor', '/nowhere/root.ds'], /--trust-anchor \/nowhere\/root\.ds: cannot be read/],
    [['not a host'], /"not a host" is not an address/],
    [['https://tinh.gov.vn', 'not a host'], /"not a host" is not an address/],
    [['https://user:secret@tinh.gov.vn'], /^(?!.*secret).*tinh\.gov\.vn/],
    [['https://tinh.gov.vn', '--host', 'https://x.gov.vn/'], /--host https:\/\/x\.gov\.vn\/:/],
    [['https://tinh.gov.vn', '--config', 'nowhere.yaml'], /nowhere\.yaml/],
    [['https://tinh.gov.vn', '--nonsense'], /--nonsense/],
    [['https://a.gov.vn', 'https://b.gov.vn', '--format', 'json=x.json'], /--format json=x\.json/],
    [['evaluate', 'nowhere'], /nowhere/],
    [['evaluate', 'nowhere', '--kind', 'province'], /--kind/],
    [['report', 'nowhere.json'], /nowhere\.json/],
    [['https://tinh.gov.vn', '--ca', 'nowhere.pem'], /--ca nowhere\.pem/],
    [['https://tinh.gov.vn', '-o', '/dev/null/reports'], /--output \/dev\/null\/reports: .*ENOTDIR/],
  ])('%j is refused in one line with exit 2', async (args, line) => {
    const { code, stdout, stderr } = await run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('a wrong name or value in the configuration file, or in the environment, is named', async () => {
    const file = join(folder, 'wrong.yaml');
    writeFileSync(file, 'maxPagess: 3\n');
    expect((await run(['https://tinh.gov.vn', '--config', file])).stderr).toMatch(/wrong\.yaml.*maxPagess/);
    writeFileSync(file, 'maxPages: none\n');
    expect((await run(['https://tinh.gov.vn', '--config', file])).stderr).toMatch(/wrong\.yaml: maxPages "none"/);
    expect((await run(['https://tinh.gov.vn'], { CONGCHUAN_RATE: '-1' })).stderr).toMatch(/CONGCHUAN_RATE "-1"/);
  });
});

describe('help', () => {
  const vietnamese = 'Kiểm tra cổng thông tin điện tử';
  const english = 'Audits Vietnamese government portals';

  test.each([
    [[], {}, vietnamese],
    [['--help', '--lang', 'en'], {}, english],
    [['--help', '--lang=en'], {}, english],
    [['--help'], { CONGCHUAN_LANG: 'en' }, english],
    [['--help', '--lang', 'vi'], { CONGCHUAN_LANG: 'en' }, vietnamese],
  ])('%j with %j', async (args, env, text) => {
    const { code, stdout } = await run(args, env);
    expect(code).toBe(0);
    expect(stdout).toContain(text);
  });

  test('complaints are in the same language', async () => {
    expect((await run(['not a host'])).stderr).toMatch(/^Lỗi sử dụng: /);
    expect((await run(['not a host', '--lang', 'en'])).stderr).toMatch(/^Usage: /);
  });
});

describe('the law to be read', () => {
  test('instruments lists the texts and shows one, or one clause of it', async () => {
    const list = await run(['instruments']);
    expect(list.code).toBe(0);
    for (const id of ['tt32-2018', 'nd43-2011', 'draft-2017', 'nd224-2026']) expect(list.stdout).toContain(`${id} `);
    const one = await run(['instruments', 'show', 'tt32-2018', '16.3.c/phone', '--lang', 'en']);
    expect(one.stdout).toContain('→ rule footer-phone-published → evidence: home');
    expect(one.stdout).not.toContain('16.3.c/email');
  });

  test('rules lists the rules and shows one with the clauses that use it', async () => {
    expect((await run(['rules'])).stdout).toContain('footer-phone-published');
    const one = await run(['rules', 'show', 'footer-phone-published']);
    expect(one.stdout).toContain('tt32-2018:16.3.c/phone điểm c khoản 3 Điều 16 Thông tư 32/2017/TT-BTTTT');
  });

  test('explain gives the arithmetic of one line of a report', async () => {
    const report = fileURLToPath(new URL('../../reports/sample/report.json', import.meta.url));
    const { code, stdout } = await run(['explain', report, '16.3.c/phone', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/Weight: w = 1 \(should\)[\s\S]*Machine score: [\d.]+–[\d.]+ points/);
  });

  test.each([
    [['instruments', 'show', 'tt99'], /tt99/],
    [['instruments', 'show', 'tt32-2018', '99.9'], /tt32-2018 has no requirement 99\.9/],
    [['rules', 'show', 'footer-fax'], /there is no rule footer-fax/],
    [['explain', 'nowhere.json', '16.1'], /nowhere\.json/],
  ])('%j is refused in one line', async (args, line) => {
    const { code, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stderr.trim()).toMatch(line);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
