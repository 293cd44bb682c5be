import { describe, expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { addressIn, mailIn, phoneIn } from './contact.ts';
import { footerOf } from './footer.ts';
import { copyrightIn, personIn, unitIn } from './owner.ts';
import { fold } from './vietnamese.ts';

const news = `<p>${'Tin trong tỉnh hôm nay. '.repeat(60)}</p>`;
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'D');

/** The owner of one portal, as footers of many makes write it. */
const shapes: Readonly<Record<string, string>> = {
  'one line each': `<footer><p>© 2026 Bản quyền thuộc Ủy ban nhân dân tỉnh Mẫu</p><p>Người chịu trách nhiệm: Ông Trần Văn Mẫu - Chánh Văn phòng</p>
    <p>Địa chỉ: Số 01 đường Hòa Bình, phường Mẫu, tỉnh Mẫu</p><p>Điện thoại: (0200) 385 5100</p><p>Email: bbt@tinhmau.gov.vn</p></footer>`,
  'one paragraph': `<div id="footer"><p>Bản quyền thuộc UBND tỉnh Mẫu. Chịu trách nhiệm chính: Đ/c Trần Văn Mẫu, Chánh Văn phòng Ủy ban nhân dân tỉnh Mẫu.
    Đ/c: Số 01 đường Hòa Bình, phường Mẫu, tỉnh Mẫu - ĐT: 0200.3855100 - Fax: 0200.3855101 - Email: bbt@tinhmau.gov.vn</p></div>`,
  'three columns': `<div class="footer-wrap"><div><h4>ỦY BAN NHÂN DÂN TỈNH MẪU</h4><p>Trưởng Ban Biên tập: Trần Văn Mẫu</p></div>
    <div><h4>Liên hệ</h4><p><b>Trụ sở:</b> Số 01 đường Hòa Bình, phường Mẫu, tỉnh Mẫu</p></div>
    <div><p>Tel: (84-200) 385 5100</p><p>bbt@tinhmau.gov.vn</p><p>© 2026. All rights reserved.</p></div></div>`,
  'a table of labels and values': `<table class="footer"><tr><td>Cơ quan chủ quản</td><td>Ủy ban nhân dân tỉnh Mẫu</td></tr>
    <tr><td>Người chịu trách nhiệm</td><td>Trần Văn Mẫu</td></tr><tr><td>Địa chỉ</td><td>Số 01 đường Hòa Bình, phường Mẫu, tỉnh Mẫu</td></tr>
    <tr><td>Điện thoại</td><td>0200 385 5100</td></tr><tr><td>Thư điện tử</td><td>bbt[at]tinhmau[dot]gov[dot]vn</td></tr>
    <tr><td colspan="2">Copyright © 2026</td></tr></table>`,
};
const variants: readonly (readonly [string, (html: string) => string])[] = [
  ['as written', (html) => html],
  ['in capitals', (html) => html.replace(/>[^<]+/g, (text) => (text.includes('@') ? text : text.toUpperCase()))],
  ['decomposed', (html) => html.normalize('NFD')],
  ['without diacritics', bare],
];

describe.each(Object.entries(shapes))('%s', (_, html) => {
  test.each(variants)('%s', (_, change) => {
    const footer = footerOf(pageOf(news + change(html)));
    const lines = footer?.lines ?? [];
    expect(phoneIn(lines)).toMatchObject({ value: '+842003855100' });
    expect(mailIn(lines)).toMatchObject({ value: 'bbt@tinhmau.gov.vn' });
    expect(fold(personIn(lines)?.value ?? '')).toBe('tran van mau');
    expect(fold(addressIn(lines)?.value ?? '')).toMatch(/^so 01 duong hoa binh, phuong mau, tinh mau\.?$/);
    expect(fold(unitIn(lines)?.value ?? '')).toMatch(/(uy ban nhan dan|ubnd) tinh mau/);
    const copyright = copyrightIn(lines);
    expect(copyright).toBeDefined();
    expect(copyright?.doubtful).toBeUndefined();
  });
});

describe('the person responsible', () => {
  test.each([
    ['Chịu trách nhiệm nội dung: Bà Lê Thị Mẫu - Giám đốc Sở', 'Lê Thị Mẫu'],
    ['TRƯỞNG BAN BIÊN TẬP: ÔNG LÊ VĂN MẪU ĐỊA CHỈ: SỐ 1', 'LÊ VĂN MẪU'],
    ['Người chịu trách nhiệm: Chánh Văn phòng Ủy ban nhân dân tỉnh', 'Chánh Văn phòng Ủy ban nhân dân tỉnh'],
    ['Tổng Biên tập: ThS. Lê Văn Mẫu', 'Lê Văn Mẫu'],
  ])('%s', (line, value) => {
    expect(personIn([line])).toMatchObject({ value });
  });
  test.each(['Người chịu trách nhiệm:', 'Chịu trách nhiệm: Văn phòng Ủy ban nhân dân tỉnh Mẫu'])(
    '%s is not enough',
    (line) => {
      expect(personIn([line])).toMatchObject({ doubtful: true });
    },
  );
  test('a street named after a person is none', () => {
    expect(personIn(['Số 15 Trần Hưng Đạo, phường Mẫu'])).toBeUndefined();
  });
});

describe('the sample address of a template is doubtful', () => {
  test.each(['Email: email@example.com', 'E-mail: abc@domain.com', 'Email: test@test.vn'])('%s', (line) => {
    expect(mailIn([line])).toMatchObject({ doubtful: true });
  });
});
