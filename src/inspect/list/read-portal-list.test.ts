import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { UsageError } from '../../core/errors.ts';
import { kindNames, portalKinds } from '../../core/portal.ts';
import { kindNamed } from '../../derive/portal-kind.ts';
import { cellXml, handmade } from '../../testing/workbook.ts';
import { choosePortals } from './choose-portals.ts';
import { readPortalList } from './read-portal-list.ts';

const folder = mkdtempSync(join(tmpdir(), 'congchuan-list-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The rows of an XLSX sheet. */
const sheet = (...rows: readonly (readonly string[])[]) =>
  handmade(
    rows
      .map((cells, at) => {
        const xml = cells.map((text, column) => cellXml(`${String.fromCharCode(65 + column)}${at + 1}`, text));
        return `<row r="${at + 1}">${xml.join('')}</row>`;
      })
      .join(''),
  );

const services = 'name,level\nCấp giấy phép xây dựng,3\n';

const formats: Record<string, string | Uint8Array> = {
  'english.csv':
    'id,name,url,kind,province,hosts,services,contact,notes\nhue,Cổng tỉnh Mẫu,https://www.tinhmau.gov.vn/,province,Mẫu,"dichvucong.tinhmau.gov.vn, sotay.tinhmau.gov.vn",services.csv,cntt@tinhmau.gov.vn,đã hẹn\n,,bomau.gov.vn,ministry,,,,,\n',
  'excel.csv':
    '\uFEFFSTT;MÃ;Tên;Địa chỉ;Loại;Tỉnh;Máy chủ;Danh mục dịch vụ;Liên hệ;Ghi chú\r\n1;hue;Cổng tỉnh Mẫu;https://www.tinhmau.gov.vn/;Tỉnh;Mẫu;dichvucong.tinhmau.gov.vn sotay.tinhmau.gov.vn;services.csv;cntt@tinhmau.gov.vn;đã hẹn\r\n2;;;bomau.gov.vn;Bộ;;;;;\r\n;;;;;;;;;\r\n',
  'list.xlsx': sheet(
    ['ma', 'TEN', 'Dia chi', 'loai', 'Tỉnh', 'may chu', 'danh muc dich vu', 'lien he', 'ghi chu'],
    [
      ...['hue', 'Cổng tỉnh Mẫu', 'https://www.tinhmau.gov.vn/', 'tinh', 'Mẫu'],
      ...['dichvucong.tinhmau.gov.vn,sotay.tinhmau.gov.vn', 'services.csv', 'cntt@tinhmau.gov.vn', 'đã hẹn'],
    ],
    ['', '', 'bomau.gov.vn', 'Bộ'],
  ),
  'list.yaml': `portals:
  - { id: hue, name: Cổng tỉnh Mẫu, url: https://www.tinhmau.gov.vn/, kind: province, parent: Mẫu,
      hosts: [dichvucong.tinhmau.gov.vn, sotay.tinhmau.gov.vn], services: services.csv, contact: cntt@tinhmau.gov.vn, notes: đã hẹn }
  - url: bomau.gov.vn
    kind: ministry
`,
  'list.json': JSON.stringify([
    {
      ...{ id: 'hue', name: 'Cổng tỉnh Mẫu', url: 'https://www.tinhmau.gov.vn/', kind: 'province', province: 'Mẫu' },
      hosts: ['dichvucong.tinhmau.gov.vn', 'sotay.tinhmau.gov.vn'],
      ...{ services: 'services.csv', contact: 'cntt@tinhmau.gov.vn', notes: 'đã hẹn' },
    },
    { url: 'bomau.gov.vn', kind: 'ministry' },
  ]),
};

test.each(Object.keys(formats))('%s: the same portals from every format, headers in either language', async (name) => {
  file('services.csv', services);
  const { portals } = await readPortalList(file(name, formats[name] ?? ''));
  expect(portals).toEqual([
    {
      portal: {
        ...{ id: 'hue', name: 'Cổng tỉnh Mẫu', url: 'https://www.tinhmau.gov.vn/', kind: 'province' },
        hosts: ['dichvucong.tinhmau.gov.vn', 'sotay.tinhmau.gov.vn'],
      },
      ...{ host: 'tinhmau.gov.vn', province: 'Mẫu', services: join(folder, 'services.csv') },
      ...{ contact: 'cntt@tinhmau.gov.vn', notes: 'đã hẹn' },
    },
    { portal: { id: 'bomau.gov.vn', url: 'https://bomau.gov.vn/', kind: 'ministry', hosts: [] }, host: 'bomau.gov.vn' },
  ]);
});

test('every bad row is told with its place and all that is wrong with it; nothing else is said', async () => {
  file('broken.csv', 'name,level\nMột dịch vụ,9\n');
  const list = file(
    'bad.csv',
    `id,url,kind,hosts,services
mot,https://mot.gov.vn/,province,,
hai,khong phai dia chi,lâu đài,,
../ba,ba.gov.vn,province,,missing.csv
MOT,http://m.mot.gov.vn/,province,,
,bon.gov.vn,province,https://x.gov.vn/,broken.csv
nam,,province,,
sau,https://ai:matkhau@sau.gov.vn/,,,
bay,bay.gov.vn,province,,,,thua
tam,tam.gov.vn,province,,
`,
  );
  const { vi, en: message } = await readPortalList(list).then(
    () => ({ vi: '', en: '' }),
    (error: UsageError) => error.text,
  );
  const lines = message.split('\n');
  expect(lines[0]).toBe(`${list}: 7 of 9 rows are wrong; nothing was inspected; correct these rows`);
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(/^ {2}line 3: .*lâu đài.*province.*khong phai dia chi.*is not an address/),
    expect.stringMatching(/^ {2}line 4: .*“\.\.\/ba”.*missing\.csv: there is no such file/),
    '  line 5: the host mot.gov.vn stands in line 2 already; the id MOT stands in line 2 already',
    expect.stringMatching(/^ {2}line 6: .*x\.gov\.vn.*broken\.csv: line 2: the level is "9"/),
    '  line 7: the url is empty',
    expect.stringMatching(/^ {2}line 8: .*no name or password/),
    expect.stringMatching(/^ {2}line 9: 7 columns where the first line has 5/),
  ]);
  expect(vi.split('\n')).toEqual([
    `${list}: 7 trong 9 dòng có lỗi, chưa kiểm tra cổng nào; hãy sửa các dòng này`,
    expect.stringMatching(/^ {2}dòng 3: loại là “lâu đài”; hãy chọn .*province.*không phải là địa chỉ/),
    expect.stringMatching(/^ {2}dòng 4: .*“\.\.\/ba”.*danh mục dịch vụ missing\.csv: không có tệp này/),
    '  dòng 5: tên miền mot.gov.vn đã có ở dòng 2; mã MOT đã có ở dòng 2',
    expect.stringMatching(/^ {2}dòng 6: .*không phải là tên miền.*broken\.csv: dòng 2: mức độ là "9"/),
    '  dòng 7: thiếu địa chỉ (cột url)',
    expect.stringMatching(/^ {2}dòng 8: .*mật khẩu bên trong/),
    expect.stringMatching(/^ {2}dòng 9: có 7 cột, dòng đầu có 5 cột/),
  ]);
  expect(vi + message).not.toContain('matkhau');
});

test('places of entries and of rows are those of the file', async () => {
  const yaml = file('bad.yaml', 'portals:\n  - url: mot.gov.vn\n\n  - kind: province\n  - [x]\n');
  await expect(readPortalList(yaml)).rejects.toThrow(
    /entry 2 \(line 4\): the url is empty\n {2}entry 3 \(line 5\): must/,
  );
  const xlsx = file('bad.xlsx', sheet(['Mã', 'Địa chỉ'], ['mot', 'mot.gov.vn'], ['', ''], ['hai', 'không']));
  await expect(readPortalList(xlsx)).rejects.toThrow(/row 4: "không" is not an address/);
});

test.each([
  ['empty.csv', 'id,url\n', /no portals/],
  ['nourl.csv', 'id,name,Ðường dẫn\na,b,c\n', /the column url is missing; columns that are not used: Ðường dẫn; /],
  ['twice.csv', 'url,Địa chỉ\na.gov.vn,b.gov.vn\n', /the columns url and Địa chỉ mean the same/],
  ['twice.yaml', '- {parent: A, Cơ quan chủ quản: B, url: a.gov.vn}\n', /the columns parent and Cơ quan chủ quản mean/],
  ['empty-url.csv', 'Tên,Địa chỉ\nMột,\n', /line 2: the Địa chỉ is empty/],
  ['latin.csv', new Uint8Array([0x75, 0x72, 0x6c, 0x0a, 0xc3, 0x28]), /not UTF-8/],
  ['aliases.yaml', 'a: &a [x]\nportals: *a\n', /not valid YAML/],
  ['map.json', '{"url": "a.gov.vn"}', /must be a list of portals/],
  ['nowhere/list.csv', undefined, /no such file/],
])('%s is refused by its name', async (name, content, why) => {
  const path = content === undefined ? join(folder, name) : file(name, content);
  await expect(readPortalList(path)).rejects.toThrow(why);
  await expect(readPortalList(path)).rejects.toThrow(path);
});

test('portals are grouped by province, else by parent body; both columns may be there', async () => {
  const list = file(
    'ca-hai.csv',
    'url,Tỉnh,Cơ quan chủ quản\na.gov.vn,Mẫu,UBND tỉnh Mẫu\nb.gov.vn,,Bộ Mẫu\nc.gov.vn,,\n',
  );
  const { portals, ignored } = await readPortalList(list);
  expect(portals.map(({ province, parent }) => [province, parent])).toEqual([
    ['Mẫu', 'UBND tỉnh Mẫu'],
    ['Bộ Mẫu', undefined],
    [undefined, undefined],
  ]);
  expect(ignored).toEqual([]);
});

test('columns that are not used are told with what is wrong, too', async () => {
  const list = file('la.csv', 'url,Web site phụ,STT\nkhong phai dia chi,x,1\n');
  const { text } = await readPortalList(list).then(
    () => ({ text: { vi: '', en: '' } }),
    (error: UsageError) => error,
  );
  expect(text.vi).toMatch(/\n {2}các cột không dùng tới: Web site phụ, STT$/);
  expect(text.en).toMatch(/\n {2}columns that are not used: Web site phụ, STT$/);
});

test.each(portalKinds)('%s is understood by its Vietnamese name, with and without marks', (kind) => {
  expect([kindNamed(kind), kindNamed(kindNames[kind].vi.toUpperCase())]).toEqual([kind, kind]);
  expect(kindNamed(kindNames[kind].vi.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd'))).toBe(kind);
});

test('only, kind and limit choose in the order of the list; an id that is not there is refused', async () => {
  const list = file(
    'some.csv',
    'url,kind\na.gov.vn,province\nb.gov.vn,ministry\nc.gov.vn,province\nd.gov.vn,province\n',
  );
  const { portals } = await readPortalList(list);
  const chosen = (choice: Partial<Parameters<typeof choosePortals>[1]>) =>
    choosePortals(portals, { only: [], kind: 'unknown', limit: undefined, ...choice }).map(({ portal }) => portal.id);
  expect(chosen({ kind: 'province', limit: 2 })).toEqual(['a.gov.vn', 'c.gov.vn']);
  expect(chosen({ only: ['d.gov.vn', 'b.gov.vn'] })).toEqual(['b.gov.vn', 'd.gov.vn']);
  expect(() => chosen({ only: ['x.gov.vn', 'a.gov.vn'] })).toThrow(
    /^--only x\.gov\.vn: the list has no such id; it has a\.gov\.vn, b\.gov\.vn, c\.gov\.vn, d\.gov\.vn$/,
  );
  expect(() => chosen({ kind: 'commune' })).toThrow('--kind commune');
});
