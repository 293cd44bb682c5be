import { applying, posted } from '../../src/testing/online-form.ts';
import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const field = '<label for="a">Họ tên</label><input id="a">';

ruleTester(rule, {
  passed: [
    { name: 'a form', evidence: applying({ form: posted(field) }), messages: ['offered'] },
    {
      name: 'the same form to download in two formats',
      evidence: applying({
        form: posted(field),
        service: {
          forms: ['Tờ khai (tệp PDF)', 'Tờ khai (bản để sửa)'].map((text) => ({ text, url: `https://a.vn/${text}` })),
        },
      }),
    },
  ],
  failed: [
    { name: 'no way', evidence: applying({ page: '<a href="/tra-cuu">Tra cứu</a>' }), messages: ['no-way'] },
    {
      name: 'gone',
      evidence: applying({
        way: { ways: [{ text: 'Nộp', url: 'https://a.vn/x' }], dead: [{ url: 'https://a.vn/x', status: 404 }] },
      }),
      messages: ['dead-link'],
    },
    { name: 'files only', evidence: applying({ form: posted('<input type="file">') }), messages: ['upload-only'] },
  ],
  cantTell: [
    { name: 'another word', evidence: applying({ page: '<a href="/x">Đăng ký</a>' }), messages: ['other-way'] },
    { name: 'a page without a form', evidence: applying({ form: '<p>Chọn cơ quan</p>' }), messages: ['no-form'] },
    {
      name: 'a search beside it is no form',
      evidence: applying({ form: '<form><input name="q"></form>' }),
      messages: ['no-form'],
    },
    {
      name: 'search and contact are no forms',
      evidence: applying({
        form: `<input title="Từ khóa"><select></select><select></select><button>Tìm kiếm</button>${posted('<input title="Họ tên">').replace('Gửi hồ sơ', 'Gửi liên hệ')}`,
      }),
      messages: ['no-form'],
    },
    {
      name: 'a choice of the place alone',
      evidence: applying({ form: posted('<select title="Tỉnh"><option>Mẫu</option></select>') }),
      messages: ['no-form'],
    },
    {
      name: 'a rating is no form',
      evidence: applying({ form: posted('<input type="radio" name="r" value="Hài lòng">') }),
      messages: ['no-form'],
    },
    {
      name: 'two forms to download, one online',
      evidence: applying({
        form: posted(field),
        service: { forms: ['Đơn', 'Tờ khai'].map((text) => ({ text, url: `https://a.vn/${text}` })) },
      }),
      messages: ['fewer-forms'],
    },
    {
      name: 'files only, in the first of several steps',
      evidence: applying({ form: `${posted('<input type="file">', '<button>Tiếp tục</button>')}` }),
      messages: ['upload-only'],
    },
  ],
});
