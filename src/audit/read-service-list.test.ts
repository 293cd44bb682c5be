import { describe, expect, test } from 'vitest';
import { UsageError } from '../core/errors.ts';
import { parseServiceList, readServiceList } from './read-service-list.ts';

const read = (text: string) => parseServiceList(new TextEncoder().encode(text), 'list.csv');
const rows = [
  { code: '1.000123', name: 'Cấp thẻ, đổi thẻ', level: 3, agency: 'Sở Y tế', line: 2 },
  { name: 'Gia hạn thẻ', line: 3 },
];

describe('a list of services', () => {
  test.each([
    ['commas', 'code,name,level,agency\n1.000123,"Cấp thẻ, đổi thẻ",3,Sở Y tế\n,Gia hạn thẻ,,\n'],
    [
      'semicolons, a byte order mark and Windows lines',
      '\uFEFFcode;name;level;agency\r\n1.000123;Cấp thẻ, đổi thẻ;3;Sở Y tế\r\n;Gia hạn thẻ;;\r\n',
    ],
    ['tabs and other order', 'name\tagency\tlevel\tcode\nCấp thẻ, đổi thẻ\tSở Y tế\t3\t1.000123\nGia hạn thẻ\t\t\t'],
    [
      'Vietnamese heads and levels in words',
      'Mã thủ tục;Tên thủ tục;Mức độ;Cơ quan\n1.000123;Cấp thẻ, đổi thẻ;Mức độ 3;Sở Y tế\n;Gia hạn thẻ;;\n\n',
    ],
    [
      'letters composed apart',
      'code,name,level,agency\n1.000123,"Cấp thẻ, đổi thẻ",3,Sở Y tế\n,Gia hạn thẻ,,'.normalize('NFD'),
    ],
  ])('with %s', (_, text) => expect(read(text)).toEqual(rows));

  test('lines are counted over names with line breaks', () => {
    expect(read('name\n"Cấp\nthẻ"\nĐổi thẻ\n').map(({ line, name }) => [line, name])).toEqual([
      [2, 'Cấp thẻ'],
      [4, 'Đổi thẻ'],
    ]);
  });

  test.each([
    ['an unknown column', 'code,title\n1,A', /line 1: unknown column "title"/],
    ['no names', 'code,level\n1,2', /line 1: the column name is missing/],
    ['a column twice', 'name,ten\nA,B', /line 1: the column name stands twice/],
    ['a level that is none', 'name,level\nA,3\nB,toàn trình\nC,5', /line 3: .*toàn trình[\s\S]*line 4: .*"5"/],
    ['an empty name', 'code,name\n1.000001,', /line 2: the name is empty/],
    ['a row too short', 'code,name\n1.000001', /line 2: 1 columns where the first line has 2/],
    ['a code twice', 'code,name\n1.000001,A\n1.000001,B', /line 3: the code 1.000001 stands in line 2/],
    ['an open quote', 'code,name\n1,"A\n2,B', /line \d+: /],
    ['nothing', '', /no rows/],
  ])('refused: %s', (_, text, words) => {
    expect(() => read(text)).toThrow(UsageError);
    expect(() => read(text)).toThrow(words);
  });
  test('refused: no UTF-8, no file', () => {
    expect(() => parseServiceList(Uint8Array.of(0x6e, 0xe1, 0xff), 'x')).toThrow(/UTF-8/);
    expect(() => readServiceList('/no/such/list.csv')).toThrow(/no such file/);
  });
});
