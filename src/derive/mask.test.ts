import { describe, expect, test } from 'vitest';
import { beginning, mask, maskPersons } from './mask.ts';

describe('mask', () => {
  test.each([
    ['Liên hệ 0912 345 678 gặp ông Ba', 'Liên hệ 0… gặp ông Ba'],
    ['CCCD 001099012345, CMND 123456789', 'CCCD …, CMND …'],
    ['thư tới nguyen.van.a@example.vn nhé', 'thư tới …@… nhé'],
  ])('%s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test.each([
    ...['0912.345.678', '091-234-5678', '0912–345–678', '0912\u00a0345\u00a0678', '09.1234.5678', '0912345678'],
    ...['0912\u200b345\u200b678', '09 12 34 56 78', '(091) 234 5678', '01234 567 890', '0510 3822222'],
    ...['(0200) 3 855 270', '(0200)3855270', '024.3825.2916', '(024) 3825-2916', '0243 8252916', '( 024 ) 38252916'],
    ...['+84 912 345 678', '+84912345678', '(+84) 912 345 678', '(+84)912345678', '+84 (0)912 345 678'],
    ...['84-912-345-678', '84-24-38252916', '84 24 3825 2916', '(84-24) 3825 2916', '(84.24) 38252916', '84912345678'],
    ...['0084 912 345 678', '(+84-24)38252916', '+84.24.3825.2916', '０９１２３４５６７８', '０９１２．３４５．６７８'],
  ])('masks the telephone number %s whole', (number) => {
    expect(mask(`Gọi ${number} gặp ông Ba`)).toBe('Gọi 0… gặp ông Ba');
  });

  test.each([
    ['ĐT:0912345678', 'ĐT:0…'],
    ['SĐT0912345678', 'SĐT0…'],
    ['Tel.0912.345.678.', 'Tel.0….'],
    ['ĐT: 84.912.345.678', 'ĐT: 0…'],
    ['Ông Ba (0912 345 678), tổ 3', 'Ông Ba (0…), tổ 3'],
    ['0912345678 (2 máy)', '0… (2 máy)'],
    ['0912345678 - 0987654321', '0… - 0…'],
    ['01.02.2024 0912345678', '01.02.2024 0…'],
    ['0912 345 678 ngày 01/02/2024', '0… ngày 01/02/2024'],
    ['0912 345 678 2024', '0… 2024'],
  ])('knows where the number ends: %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test.each([
    ...[
      '012 345 678 901',
      '012.345.678.901',
      '0123 4567 8901',
      '001 0 99 012345',
      '001099 012345',
      '001 099 012 345',
      '001099012345',
    ],
    ...['０１２３４５６７８９０１', '012\u00a0345\u00a0678\u00a0901', '012-345-678-901'],
  ])('masks the citizen id %s', (id) => {
    expect(mask(`số ${id} cấp năm 2021`)).toBe('số … cấp năm 2021');
  });

  test.each([
    ['CMND số: 123 456 789', 'CMND số: …'],
    ['CMND123456789', 'CMND…'],
    ['số chứng minh nhân dân 123.456.789 do Công an cấp', 'số chứng minh nhân dân … do Công an cấp'],
  ])('masks an old id that is called one: %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test.each([
    ...['nguyenvana@gmail.com', 'nguyenvana @ gmail.com', 'nguyenvana@ gmail.com', 'nguyenvana @gmail.com'],
    ...[
      'nguyenvana[at]gmail.com',
      'nguyenvana (at) gmail.com',
      'nguyenvana [at] gmail [dot] com',
      'ban.a(a)tinh.gov.vn',
    ],
    ...['nguyenvana＠gmail.com', 'nguyenvana[@]gmail.com', 'nguyenvana (a) tinh.gov.vn', 'nguyenvana @ gmail . com'],
    ...['ｎｇｕｙｅｎ＠ｇｍａｉｌ．ｃｏｍ'],
  ])('masks the address %s', (address) => {
    expect(mask(`thư tới ${address} nhé`)).toBe('thư tới …@… nhé');
  });

  test.each([
    ...['Quyết định 1234/QĐ-UBND ngày 20/11/2025', 'Thông tư số 32/2017/TT-BTTTT', 'Giấy phép số 012345678/GP-STTTT'],
    ...['Lệ phí 150.000.000 đồng', 'Chi 84.500.000.000 đồng', 'Thu 84.912.345.678 đồng', 'Thu 123.456.789 đồng'],
    ...['Kinh phí 150000000 đồng', 'Nộp 150000000đ', 'Thu 84 912 345 678 VNĐ', 'Tổng 84.912.345.678'],
    ...[
      'Mã thủ tục 1.000123.000.00.00.H01',
      'Mã hồ sơ 000.00.12.H01-240315-0001',
      'Mã 000-240315-0012',
      'Tỉ lệ 98,5 %',
    ],
    ...['Đường dây nóng 1022', 'Tổng đài 19001234', 'Gọi 1900 1789', 'Gọi 18001234', 'số 080.43162'],
    ...['Mã bưu chính 100000', 'Mã bưu chính 16000', 'Năm 2020 2021 2022', 'giai đoạn 2020-2025, tầm nhìn 2030'],
    ...['Tọa độ 21.028511, 105.804817', 'Tọa độ 9.1234567, 105.1234567', 'Tọa độ 21.0285110, 105.8048170'],
    ...['Từ 01.02.2024 - 03.04.2024', 'Từ 01.02.2024 đến 03.04.2024', 'từ 01-02-2024 - 03-04-2024', '02-9-1945'],
    ...[
      '01.02.2024 012 trang',
      'Ngày 08.05.2024 09.05.2024 10.05.2024',
      '07.30 - 11.30 và 13.30 - 17.00',
      '01 02 03 04 05 06',
      '001 002 003 004',
      'Bảng: 01 120 02 130 03 140 04 150',
      '01 02 03 04 05',
    ],
    ...['Năm 2024: 123 456 789 lượt', 'Số liệu 12 345 678 910 234', 'Đã trả 0 123 4567 89 12', 'Truy cập: 123456789'],
    ...[
      'Lượt truy cập 012345678',
      'Dân số 123456789 người',
      'cấp căn cước cho 123.456.789 người',
      'Tổng số: 123456789',
    ],
    ...['Theo dõi @ubnd', 'khoản 1 (a) điều 3', 'điểm (a) mau.doc', 'táo @ 10.000 đồng', 'ISBN 978-604-12-3456-7'],
  ])('leaves %s alone', (text) => {
    expect(mask(text)).toBe(text);
  });

  test('is done with hostile texts at once', () => {
    const hostile = ['a'.repeat(300_000), '0 '.repeat(150_000), '0(1'.repeat(100_000), `a@${'b.'.repeat(150_000)}`];
    for (const text of hostile) expect(mask(text).length).toBeGreaterThan(0);
  });
});

describe('the beginning of a text', () => {
  const personal = [
    '0912 345 678',
    '(0200) 3 855 270',
    'CCCD: 012 345 678 901',
    'nguyen.van.a@tinh.gov.vn',
    '123456789',
  ];
  test.each(personal)('does not show a part of %s, wherever the cut falls', (one) => {
    const text = `Xin liên hệ ${one} trong giờ`;
    const allowed = mask(text);
    for (let most = 1; most <= text.length; most++) {
      const shown = beginning(text, most);
      expect(shown.length).toBeLessThanOrEqual(most);
      expect(text.startsWith(shown)).toBe(true);
      expect(allowed.startsWith(mask(shown).replace(/\s$/, ''))).toBe(true);
    }
  });

  test('does not cut a mask', () => {
    expect(beginning('gọi 0… ngay', 5)).toBe('gọi ');
    expect(beginning('thư …@… nhé', 6)).toBe('thư ');
  });

  test('leaves short texts as they are, and looks near the cut only', () => {
    expect(beginning('0912 345 678', 20)).toBe('0912 345 678');
    expect(beginning(`${'chữ '.repeat(100_000)}0912 345 678`, 400_004)).toBe('chữ '.repeat(100_000));
  });
});

describe('maskPersons', () => {
  test('masks names that something announces, and full names', () => {
    expect(maskPersons('Liên hệ ông Nguyễn Văn Ba (0912 345 678)')).toBe('Liên hệ ông … (0…)');
  });
});
