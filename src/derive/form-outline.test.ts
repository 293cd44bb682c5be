import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { isWhole, type OnlineForm, onlineFormOn } from './e-form.ts';
import { formOutlineOf } from './form-outline.ts';

const url = 'https://tinhmau.gov.vn/ho-so';
const outlineOf = (body: string) => formOutlineOf(pageOf(body, url));
const posted = (inner: string) => `<form method="post" action="/nop?ma=9981">${inner}<button>Gửi hồ sơ</button></form>`;

const told = ({ fields, buttons }: OnlineForm) => ({
  fields: fields.map(({ label, kind, help, pointer }) => ({ label, kind, help, pointer })),
  buttons,
});

const form = posted(`
  <div><label for="ten">Họ và tên <b>*</b></label><input id="ten" name="ten" required maxlength="80">
    <small>Viết hoa, có dấu</small></div>
  <table><tr><td>Ngày sinh:</td><td><input id="ns" type="date" data-val-date="Ngày sai"> <span>dd/mm/yyyy</span></td></tr></table>
  <div><label for="tinh">Tỉnh/Thành phố</label><select id="tinh"><option>Hà Nội</option><option>Cao Bằng</option></select></div>
  <div><label>Giấy chứng sinh <input type="file" accept=".pdf,image/*" aria-describedby="h"></label></div>
  <fieldset><legend>Hình thức nhận kết quả</legend><label><input type="radio" name="kq" value="1"> Trực tiếp tại bộ phận một cửa</label>
    <label><input type="radio" name="kq" value="2"> Qua bưu chính</label></fieldset>
  <input type="button" value="Lưu nháp">`);
const page = `<header>Xin chào <b>nva.1985</b></header><main><p id="h">Chỉ nhận tệp PDF, tối đa 5 MB</p>${form}</main>`;

describe('the outline of a form behind a sign-in', () => {
  test('reads as the form does, and says where its controls stand', () => {
    const outline = outlineOf(page);
    const read = onlineFormOn(pageOf(outline?.html ?? '', url));
    const open = onlineFormOn(pageOf(page, url));
    if (!read || !open) throw new Error('no form');
    expect(outline?.whole).toBe(true);
    // Of choices the words that rules know are kept.
    const withoutChoices = (one: OnlineForm) => ({ ...told(one), fields: told(one).fields.slice(0, -1) });
    expect(withoutChoices(read)).toEqual(withoutChoices(open));
    expect(read.fields.at(-1)).toMatchObject({ label: 'Hình thức nhận kết quả', kind: 'choice' });
    expect(isWhole(read)).toBe(true);
    expect(read.fields.map(({ choices }) => choices)).toEqual([
      ...[[], [], [], []],
      ['Trực tiếp · tại bộ phận · một cửa', 'bưu chính'],
    ]);
    expect(read.fields.map(({ control }) => control.attribs)).toMatchObject([
      { type: 'text', required: '', maxlength: '80' },
      { type: 'date', 'data-val-': '' },
      {},
      { type: 'file', accept: '.pdf,image/*' },
      { type: 'radio' },
    ]);
  });

  test('has the form alone: no values, hidden inputs, addresses, scripts or text around it', () => {
    const { html = '' } =
      outlineOf(
        `${page}<aside>Hộ khẩu: thôn Đông</aside><input type=hidden value=x9k2><script>let a='bi-mat'</script>`,
      ) ?? {};
    expect(html).not.toMatch(/nva|1985|hidden|x9k2|nop\?|9981|Hộ khẩu|Đông|bi-mat|Cao Bằng|Ngày sai|value=/);
    expect(load(html)('title').text()).toMatch(/Khung biểu mẫu sau đăng nhập/);
    expect(outlineOf(`${page}<script src=a.js></script>`)?.whole).toBe(false);
  });

  test('what stands around the form is kept of nothing but the parameters of files', () => {
    const { html = '' } = outlineOf(`<p>Tệp đã gửi: CCCD_TranThiB.pdf (1,2 MB), 200 dpi</p>${form}`) ?? {};
    expect(load(html)('body > p').text()).toBe('1,2 MB · pdf · 200 dpi');
  });

  test.each([
    ['a value, though written otherwise', '<input type=hidden value="NGUYEN VAN A"><label>Người nộp (nguyễn văn a)'],
    [
      'a value of a list',
      '<select><option>Chọn</option><option selected>gấu con</option></select><label>Tệp của Gấu con',
    ],
    ['a choice of a list', '<select><option>Bé Bi</option><option>Bé Na</option></select><label>Tệp của bé na'],
    ['a name that is greeted', '<p>Xin chào <b>gấu con</b></p><label>Tệp của gấu con'],
    ['a full name', '<label>Giấy khai sinh của Trần Thị Bé'],
    ['a given name', '<label>Giấy khai sinh của Bé'],
    ['the name of a file', '<label>Đính kèm GKS_bena.pdf'],
    ['a short name', '<label>Giấy khai sinh của ông B'],
    ['a name in capitals', '<label>NGUYỄN VĂN AN'],
    ['a name without its marks', '<label>Nguyen Van An'],
    ['a rarer name', '<label>Giấy của Ksor Hnhiên'],
    ['a citizen number', '<label>Ảnh thẻ 001 099 012 345'],
    ['a telephone number', '<label>Mã gửi tới 0912.345.678'],
    ['an e-mail address', '<label>Mã gửi tới an.nv@example.vn'],
    ['a date of birth', '<label>Khai sinh ngày 1/2/1990'],
    ['an address', '<label>Nhà ở thôn Đông'],
    ['a house number', '<label>Nhà số 12 ngõ chợ'],
    ['a place', '<label>Hộ khẩu xã Hòa Bình'],
  ])('drops a label with %s, and says that it did', (_, before) => {
    const outline = outlineOf(
      posted(`<div>${before} <input type=file></label></div><div><label>Ghi rõ <input></label></div>`),
    );
    const fields = onlineFormOn(pageOf(outline?.html ?? '', url))?.fields ?? [];
    expect(fields.filter(({ kind }) => kind !== 'choice').map(({ label }) => label)).toEqual(['', 'Ghi rõ']);
    expect(outline?.whole).toBe(false);
  });

  test.each([
    'Họ Và Tên',
    'Số Điện Thoại',
    'HỒ SƠ ĐÍNH KÈM',
    'Lý Do',
    'Số CMND/CCCD',
    'Tỉnh/Thành phố',
    'Địa chỉ Email',
    'Mẫu 01',
  ])('keeps %s', (label) => {
    const outline = outlineOf(posted(`<div><label>${label} <input></label></div>`));
    expect(onlineFormOn(pageOf(outline?.html ?? '', url))?.fields[0]?.label).toBe(label);
    expect(outline?.whole).toBe(true);
  });

  test('of texts beside an input only what helps is kept', () => {
    const outline = outlineOf(
      posted(`<div><label>Nơi ở: cạnh chợ <input placeholder="Ví dụ: cạnh đình làng" title="Nhập đúng theo giấy tờ"></label>
        <p>gần trường làng</p><small>Không bắt buộc. Đang là chủ hộ</small></div>`),
    );
    const [field] = onlineFormOn(pageOf(outline?.html ?? '', url))?.fields ?? [];
    expect([field?.label, field?.help]).toEqual(['Nơi ở', 'Nhập đúng theo giấy tờ Ví dụ Không bắt buộc']);
    expect(outline?.html).not.toMatch(/chợ|đình|trường|chủ hộ/);
  });

  test.each([
    ['<small>Họ của cha, của mẹ</small>', '(có lời giải thích)', true],
    ['<p>gần trường làng</p>', '', false],
    ['<small>Đang dùng số 0912345678</small>', '', false],
    ['<p>Đã gửi: 0912345678.pdf</p><small>Chọn tệp</small>', 'Chọn tệp', false],
  ])('of other words where help stands, only that there are some: %s', (beside, help, whole) => {
    const outline = outlineOf(posted(`<div><label for=a>Ghi</label><input id=a>${beside}</div>`));
    expect(onlineFormOn(pageOf(outline?.html ?? '', url))?.fields[0]?.help).toBe(help);
    expect(outline?.whole).toBe(whole);
  });

  test('choices that may be somebody’s own are not kept, nor taken for a label', () => {
    const outline = outlineOf(
      posted(`<div><label>Người con</label><select><option selected>Bé Na</option></select></div>
        <div><label><input type=radio name=n> nhà cạnh chợ</label><label><input type=radio name=n> nhà cạnh đình</label></div>
        <div><label>Hồ sơ <input></label></div>`),
    );
    const read = onlineFormOn(pageOf(outline?.html ?? '', url));
    expect(read?.fields.map(({ label, kind }) => [label, kind])).toEqual([
      ['Người con', 'choice'],
      ['', 'choice'],
      ['Hồ sơ', 'typed'],
    ]);
    expect(outline?.html).not.toMatch(/Bé Na|chợ|đình/);
    expect(outline?.whole).toBe(false);
  });

  test('attributes pass only where they can say nothing else', () => {
    const hostile = `<input id="ho-so-001099012345" class="mask nguyen-van-a" data-nva-mask="0912345678" data-ten="An"
      pattern="An|Bình" autocomplete="nva" maxlength="9<b>" accept="an/binh" aria-label="Ghi rõ" onfocus="gui()">`;
    const { html = '' } = outlineOf(posted(`<div>${hostile}</div>`)) ?? {};
    const { id, name, ...attributes } = load(html)('input').attr() ?? {};
    expect([id, name]).toEqual(['f1', 'f1']);
    expect(attributes).toEqual({ type: 'text', pattern: '', 'data-mask': '', class: 'mask' });
  });

  test('a page made to be slow or to hide a name among thousands gives little', () => {
    const deep = '<div contenteditable>'.repeat(1000);
    const values = Array.from({ length: 2500 }, (_, at) => `<input type=hidden value="gia-tri-${at}">`).join('');
    const rows = `<div><label>Nơi ở ${'rất '.repeat(400)}<input></label></div><div><label>Nơi ở <input></label></div>`;
    const outline = outlineOf(`${deep}${values}${posted(rows.repeat(300))}`);
    const read = onlineFormOn(pageOf(outline?.html ?? '', url));
    expect(new Set(read?.fields.map(({ label }) => label))).toEqual(new Set(['']));
    expect([read?.fields.length, outline?.whole]).toEqual([400, false]);
  });

  test('markup in texts stays text', () => {
    const { html = '' } = outlineOf(posted('<label>Ghi rõ &lt;script>gui()&lt;/script> <input></label>')) ?? {};
    expect(html).not.toContain('<script');
  });

  test('there is none of a page without a form to apply with', () =>
    expect(outlineOf('<form action="/tim"><input name="q"><button>Tìm kiếm</button></form>')).toBeUndefined());
});
