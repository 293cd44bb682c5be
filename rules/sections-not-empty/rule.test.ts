import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const entries = ['Giới thiệu', 'Tin tức', 'Công báo'];
const frame = (body: string) =>
  `<header><p>Ủy ban nhân dân tỉnh Mẫu</p></header><nav><ul><li><a href="/">Trang chủ</a></li>${entries.map((name, index) => `<li><a href="/${index}">${name}</a></li>`).join('')}</ul></nav>
  <main>${body}</main><footer>© Tỉnh Mẫu. Địa chỉ: số 1 đường Hòa Bình</footer>`;
const news = '<p>Tin trong ngày của tỉnh với nhiều chữ để trang chủ có nội dung của mình.</p>';
const site = (body: string, complete = true) => {
  const home = pageOf(frame(news));
  const section = (path: string, html: string) => ({
    ...pageOf(frame(html), `https://tinhmau.gov.vn${path}`),
    complete,
  });
  return {
    home,
    pages: [
      home,
      section('/0', `<h1>Giới thiệu</h1>${news.replace('ngày', 'tuần')}`),
      section('/2', `<h1>Công báo</h1>${body}`),
    ],
  };
};

ruleTester(rule, {
  passed: [
    {
      name: 'text',
      evidence: site('<p>Công báo tỉnh Mẫu đăng văn bản của Hội đồng nhân dân và Ủy ban nhân dân.</p>'),
      messages: ['filled'],
    },
    { name: 'links alone', evidence: site('<a href="/cb/1">Số 1</a>') },
    { name: 'a picture alone', evidence: site('<img src="/ban-do.png" alt="Bản đồ">') },
    { name: 'what the home page shows of it too', evidence: site(news) },
    { name: 'an address to write to', evidence: site('<a href="mailto:so@tinhmau.gov.vn">Thư</a>') },
    { name: 'a form alone', evidence: site('<form><input name="so"></form>') },
    {
      name: 'a long text that speaks of keeping up to date',
      evidence: site(
        `<p>Công báo đang được cập nhật hằng tuần. ${'Văn bản mới đăng trong vòng hai ngày làm việc kể từ ngày nhận. '.repeat(6)}</p>`,
      ),
    },
    {
      name: 'an empty box beside links',
      evidence: site('<p>Chưa có dữ liệu</p><a href="/cb/cu">Công báo các năm trước</a>'),
    },
  ],
  failed: [
    { name: 'nothing', evidence: site(''), messages: ['empty'] },
    {
      name: 'being built',
      evidence: site('<p>Nội dung đang được xây dựng.</p>'),
      messages: ['unfinished'],
      found: 'Nội dung đang được xây dựng.',
    },
    { name: 'being brought up to date, in capitals', evidence: site('<p>ĐANG CẬP NHẬT...</p>') },
    { name: 'a link to itself', evidence: site('<p><a href="#dau-trang">Lên đầu trang</a></p>') },
    { name: 'no item', evidence: site('<div>Không có bài viết nào trong chuyên mục này</div>') },
    { name: 'its name alone', evidence: site('<h2>Công báo</h2><p>Công báo</p>') },
  ],
  cantTell: [
    {
      name: 'an empty list',
      evidence: site('<table><tr><td>Không có dữ liệu</td></tr></table>'),
      messages: ['nothing-now'],
    },
    { name: 'scripts may fill it', evidence: site('', false), messages: ['unseen'] },
    {
      name: 'no section was read',
      evidence: { home: pageOf(frame(news)), pages: [pageOf(frame(news))] },
      messages: ['none-read'],
    },
  ],
});
