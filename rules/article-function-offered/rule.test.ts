import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const text =
  '<p>Cầu có bốn làn xe và lối đi bộ có tay vịn, có đường dốc cho xe lăn ở cả hai đầu.</p><p>Sở Xây dựng bố trí biển báo, đèn chiếu sáng và tuyến xe buýt qua cầu ngay từ ngày đầu thông xe.</p><p>Người dân hai bên bờ đi lại thuận tiện hơn, rút ngắn quãng đường sang trung tâm còn một nửa.</p>';
const article = (tools: string, path: string, day = 'Ngày đăng: 02/03/2026') =>
  pageOf(
    `<header>Tỉnh Mẫu</header><main><h1>Thông xe cầu Sông Mẫu nối hai bờ</h1><p>${day}</p>${text}${tools}</main>`,
    `https://tinhmau.gov.vn${path}`,
  );
const home = pageOf('<h1>Tỉnh Mẫu</h1>');
const site = (...tools: string[]) => ({ pages: [home, ...tools.map((tool, index) => article(tool, `/tin/${index}`))] });
const print = { function: 'print' };
const save = { function: 'save' };
const both = (tool: string) => site(tool, tool);

ruleTester(rule, {
  passed: [
    {
      name: 'a button with words',
      evidence: both('<button>In bài viết</button>'),
      options: print,
      messages: ['offered'],
    },
    { name: 'capitals without marks', evidence: both('<a href="#">BAN IN</a>'), options: print },
    {
      name: 'an icon that prints',
      evidence: both('<a href="javascript:window.print()"><i class="fa fa-print"></i></a>'),
      options: print,
    },
    {
      name: 'a picture with a title',
      evidence: both('<a href="/in.aspx?id=1" title="In trang"><img src="a.gif"></a>'),
      options: print,
    },
    {
      name: 'saved by a link that downloads',
      evidence: both('<a href="/tin/1" download>Lưu bài viết</a>'),
      options: save,
    },
    { name: 'as PDF', evidence: both('<a href="/pdf/1">Xuất PDF</a>'), options: save },
    {
      name: 'a day of the week and a time stand for the day of posting',
      evidence: { pages: [home, article('<a href="#">Tải về</a>', '/a', 'Thứ hai, 02/03/2026 | 08:30')] },
      options: save,
    },
  ],
  failed: [
    { name: 'no function', evidence: site('', ''), options: print, messages: ['missing'] },
    {
      name: 'a class that keeps from being printed',
      evidence: both('<a href="/x" class="d-print-none">Chia sẻ</a>'),
      options: print,
    },
    {
      name: 'sharing is not saving',
      evidence: both('<a href="https://facebook.com/sharer">Chia sẻ</a><a href="#">Gửi email</a>'),
      options: save,
    },
    {
      name: 'a headline about printing',
      evidence: both('<a href="/tin/9">In sách giáo khoa mới cho năm học tới</a>'),
      options: print,
    },
    { name: 'a hidden button', evidence: both('<button data-cc-hidden>In bài</button>'), options: print },
  ],
  cantTell: [
    {
      name: 'one has it, one has not',
      evidence: site('<button>In</button>', ''),
      options: print,
      messages: ['partly'],
    },
    { name: 'a single article', evidence: site(''), options: print, messages: ['few'] },
    {
      name: 'pictures without a name',
      evidence: both('<a href="#" onclick="f()"><img src="icon3.png"></a>'),
      options: save,
      messages: ['unnamed'],
    },
    {
      name: 'no article',
      evidence: {
        pages: [home, pageOf(`<main><h1>Chức năng, nhiệm vụ của tỉnh</h1>${text}</main>`, 'https://tinhmau.gov.vn/a')],
      },
      options: print,
      messages: ['no-article'],
    },
  ],
});
