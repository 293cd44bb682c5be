import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const url = 'https://tinhmau.gov.vn/quyen-rieng-tu';
const words = 'Cổng chỉ thu thập thông tin cá nhân khi người dùng gửi câu hỏi và không chia sẻ cho bên thứ ba. '.repeat(
  4,
);
const home = (link = '', form = '') => pageOf(`<p>Xin chào bạn đọc của Cổng</p>${link}${form}`);
const to = (name: string) => `<a href="${url}">${name}</a>`;
const form =
  '<form method="post"><label>Họ và tên <input></label><input placeholder="Email"><textarea></textarea></form>';
const given = (front: ReturnType<typeof pageOf>, ...more: ReturnType<typeof pageOf>[]) => ({
  evidence: { home: front, pages: [front, ...more] },
});
const notice = pageOf(`<h1>Chính sách</h1><p>${words}</p>`, url);

ruleTester(rule, {
  passed: [
    ...[
      'Quyền riêng tư',
      'CHINH SACH BAO MAT',
      'Bảo vệ thông tin cá nhân',
      'Privacy policy',
      'Quy định về dữ liệu cá nhân',
    ].map((name) => ({
      name,
      ...given(home(to(name)), notice),
      messages: ['published'],
    })),
    {
      name: 'linked from a form',
      ...given(home(), pageOf(`${form}${to('Bảo mật thông tin')}`, 'https://tinhmau.gov.vn/hoi-dap'), notice),
      messages: ['elsewhere'],
    },
  ],
  failed: [{ name: 'data asked for, no notice', ...given(home('', form)), messages: ['missing'] }],
  cantTell: [
    { name: 'no form that asks for data', ...given(home()), messages: ['not-seen'] },
    {
      name: 'a search is no such form',
      ...given(home('', '<form method="get"><input placeholder="Họ tên"><input placeholder="Email"></form>')),
      messages: ['not-seen'],
    },
    { name: 'pages not read', ...given(home('<a href="/khac">Khác</a>', form)), messages: ['not-seen'] },
    { name: 'not read', ...given(home(to('Quyền riêng tư'))), messages: ['not-read'] },
    {
      name: 'says nothing',
      ...given(home(to('Quyền riêng tư')), pageOf('<p>Đang cập nhật</p>', url)),
      messages: ['short'],
    },
  ],
});
