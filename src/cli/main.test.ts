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

/** What is said of a mistake in both languages, without the heading: one line each, exit code 2, nothing printed. */
async function refused(args: readonly string[]) {
  const [vi, en] = [await run(args), await run(args, { CONGCHUAN_LANG: 'en' })];
  for (const { code, stdout, stderr } of [vi, en]) {
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
  }
  expect(vi.stderr).toMatch(/^Lỗi sử dụng: /);
  expect(en.stderr).toMatch(/^Usage: /);
  return { vi: vi.stderr.replace(/^.*?: /, ''), en: en.stderr.replace(/^.*?: /, '') };
}

const englishWords = /\b(?:the|is|are|not|must|with|give|cannot|there|such|and|expected|invalid|missing|error)\b/i;

describe('usage', () => {
  writeFileSync(join(folder, 'half.json'), '{"tool":');
  writeFileSync(join(folder, 'other.json'), '{"tool": {}}');
  writeFileSync(join(folder, 'bad.yaml'), 'rate: [1\ndepth: 2\n');
  writeFileSync(join(folder, 'alias.yaml'), 'a: &a [1]\nb: *a\n');
  writeFileSync(join(folder, 'services.csv'), 'name,title\nA,1\n');
  writeFileSync(join(folder, 'answers.txt'), 'x');
  writeFileSync(join(folder, 'not.wacz'), 'x');
  writeFileSync(join(folder, 'no-url.csv'), 'id,name\na,b\n');
  const inFolder = (name: string) => join(folder, name);

  test.each([
    [['https://tinh.gov.vn', '--max-pages', 'abc'], /^--max-pages "abc": /, /phải là số/],
    [['https://tinh.gov.vn', '--depth', '-1'], /^--depth "-1": /, /từ 0 trở lên/],
    [['https://tinh.gov.vn', '--kind', 'castle'], /^--kind "castle": .*province/, /phải là một trong/],
    [['https://tinh.gov.vn', '--format', 'word'], /^--format "?.*word.*html/, /đầu ra chuẩn/],
    [['https://tinh.gov.vn', '--rate', '0'], /^--rate "0": .*--authorized/, /lý do/],
    [['https://tinh.gov.vn', '--instrument', 'tt99'], /^--instrument tt99: .*tt32-2018/, /hãy chọn/],
    [['ftp://tinh.gov.vn'], /^"ftp:\/\/tinh\.gov\.vn" /, /không phải là địa chỉ; hãy ghi/],
    [['doctor', '--dns-server', 'dns.google'], /^--dns-server dns\.google: .*1\.1\.1\.1:53/, /máy chủ DNS; hãy ghi/],
    [
      ['doctor', '--trust-anchor', '/nowhere/root.ds'],
      /^--trust-anchor \/nowhere\/root\.ds: /,
      /không có tệp này; hãy/,
    ],
    [['doctor', '--trust-anchor', inFolder('bad.yaml')], /^--trust-anchor .*bad\.yaml: .*DNSKEY/, /hãy ghi/],
    [['not a host'], /^"not a host" /, /không phải là địa chỉ; hãy ghi/],
    [['https://tinh.gov.vn', 'not a host'], /^"not a host" /, /không phải là địa chỉ; hãy ghi/],
    [['https://user:secret@tinh.gov.vn'], /^(?!.*secret)"tinh\.gov\.vn"/, /hãy bỏ đi/],
    [['https://tinh.gov.vn', '--host', 'https://x.gov.vn/'], /^--host https:\/\/x\.gov\.vn\/: /, /hãy ghi/],
    [['https://tinh.gov.vn', '--config', 'nowhere.yaml'], /^--config nowhere\.yaml: /, /hãy kiểm tra/],
    [['https://tinh.gov.vn', '--config', inFolder('bad.yaml')], /bad\.yaml:2: .*YAML/, /hãy sửa lại dòng này/],
    [['https://tinh.gov.vn', '--config', inFolder('alias.yaml')], /alias\.yaml:1: .*YAML/, /hãy viết thẳng ra/],
    [['https://tinh.gov.vn', '--nonsense'], /^--nonsense: .*congchuan --help/, /không có tùy chọn này/],
    [['evaluate', 'nowhere', '--kind', 'province'], /^--kind: /, /không có tùy chọn này/],
    [['inspect', 'a.csv', 'b.csv'], /^a\.csv, b\.csv: .*congchuan --help/, /thừa tham số/],
    [['https://tinh.gov.vn', '--max-page', '3'], /^--max-page: .*--max-pages/, /có phải là/],
    [['https://tinh.gov.vn', '--max-pages'], /^--max-pages <n>: /, /thiếu giá trị/],
    [['evaluate'], /^<evidence>: /, /thiếu tham số này/],
    [['https://a.gov.vn', 'https://b.gov.vn', '--format', 'json=x.json'], /^--format json=x\.json: .*2/, /hãy bỏ/],
    [['evaluate', 'nowhere'], /^nowhere: /, /không có tệp này/],
    [['evaluate', folder], /congchuan-main-\w+: .*evidence\.wacz/, /là thư mục; hãy/],
    [['evaluate', inFolder('not.wacz')], /not\.wacz: .*ZIP/, /hãy dùng tệp evidence\.wacz nguyên vẹn/],
    [['report', 'nowhere.json'], /^nowhere\.json: /, /hãy kiểm tra/],
    [['report', inFolder('half.json')], /half\.json: .*JSON/, /hãy dùng một report\.json nguyên vẹn/],
    [['report', inFolder('other.json')], /other\.json: .*congchuan evaluate/, /không phải báo cáo của phiên bản này/],
    [['https://tinh.gov.vn', '--ca', 'nowhere.pem'], /^--ca nowhere\.pem: /, /hãy kiểm tra/],
    [['https://tinh.gov.vn', '--ca', inFolder('bad.yaml')], /^--ca .*bad\.yaml: .*PEM/, /hãy dùng tệp PEM/],
    [
      ['https://tinh.gov.vn', '--services', inFolder('services.csv')],
      /"title".*code, name, level, agency$/m,
      /hãy dùng/,
    ],
    [['https://tinh.gov.vn', '--fail-on', 'new'], /^--fail-on new: .*--baseline/, /chưa có báo cáo trước/],
    [['https://tinh.gov.vn', '--resume', folder], /./, /hãy chỉ ra thư mục bundle\.partial/],
    [
      ['evaluate', inFolder('not.wacz'), '--attest', inFolder('answers.txt')],
      /answers\.txt: .*\.xlsx/,
      /hãy dùng phiếu/,
    ],
    [['https://tinh.gov.vn', '-o', '/dev/null/reports'], /^--output \/dev\/null\/reports: .*ENOTDIR/, /không ghi được/],
    [['inspect', 'nowhere.csv'], /^nowhere\.csv: /, /hãy kiểm tra/],
    [['inspect', inFolder('no-url.csv')], /no-url\.csv: .*url.*id,name,url,kind/, /thiếu cột địa chỉ \(url\); hãy ghi/],
    [['worker'], /^--database: .*congchuan inspect/, /hãy ghi --database postgres/],
    [['serve', 'nowhere'], /^nowhere: .*reports/, /không có thư mục này/],
    [['serve', '--port', 'x'], /^--port x: .*65535/, /hãy ghi một số/],
    [['monitor', 'list.csv', '--every', '1'], /^--every 1: .*10m/, /hãy ghi như/],
    [['worksheet'], /report\.json.*--round/, /chưa có báo cáo nào; hãy/],
    [['compare', 'nowhere', 'nowhere'], /^nowhere: .*report\.json/, /hãy chỉ ra/],
    [['instruments', 'show', 'tt99'], /^--instrument tt99: /, /không có văn bản này/],
    [['instruments', 'show', 'tt32-2018', '99.9'], /^tt32-2018: .*99\.9/, /không có yêu cầu/],
    [['rules', 'show', 'footer-fax'], /footer-fax.*congchuan rules/, /không có quy tắc/],
    [['explain', 'nowhere.json', '16.1'], /^nowhere\.json: /, /không có tệp này/],
  ])('%j is refused in one line of the language chosen, which names the input', async (args, input, words) => {
    const said = await refused(args);
    expect(said.vi).toMatch(input);
    expect(said.en).toMatch(input);
    expect(said.vi).toMatch(words);
    expect(said.en).not.toMatch(words);
    const own = args.reduce((rest, arg) => rest.replaceAll(arg, ''), said.vi);
    expect(own).not.toMatch(englishWords);
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
});
