import { describe, expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { postbacksOf } from './postbacks.ts';

const site = 'https://tinhmau.gov.vn/danh-sach.aspx?id=3';
const at = (html: string, url = site) =>
  postbacksOf(pageOf(html, url)).map(
    ({ url, text, isPager }) => `${isPager ? 'pager ' : ''}${text} ${url.replace(site, '')}`,
  );
const back = (target: string, argument: string, text: string) =>
  `<a href="javascript:__doPostBack('${target}','${argument}')">${text}</a>`;

describe('postbacksOf', () => {
  test('tells pagers of the systems in use', () => {
    expect(
      at(`<table><tr><td><span>1</span></td><td>${back('ctl00$gvThuTuc', 'Page$2', '2')}</td></tr></table>`),
    ).toEqual(['pager 2 #postback:ctl00$gvThuTuc:Page$2']);
    expect(
      at(
        `<div class="pager"><span>1</span>${back('ctl00$rptPager$ctl01$lnkPage', '', '2')}${back('ctl00$lnkPageNext', '', 'Trang sau')}</div>`,
      ),
    ).toEqual([
      'pager 2 #postback:ctl00$rptPager$ctl01$lnkPage:2',
      'pager Trang sau #postback:ctl00$lnkPageNext:Trang%20sau',
    ]);
  });

  test('what is no pager by words and name alike is none', () => {
    const rows = [
      back('ctl00$rating', '', '5'),
      back('ctl00$btnVote', '3', '3'),
      back('ctl00$gvThuTuc$ctl02$lnkXoa', '', 'Xóa'),
      back('ctl00$PageComments', '', 'Bình luận'),
      back('ctl00$gvThuTuc', 'Delete$2', 'Xóa'),
    ];
    expect(at(`<p><span>1</span>${rows.join('')}</p>`).filter((row) => row.startsWith('pager'))).toEqual([]);
    expect(at(`<p>${rows.join('')}</p>`)).toHaveLength(rows.length);
  });

  test('reads it wherever it stands: handlers, lists that send themselves, options of validation, escaped quotes', () => {
    expect(
      at(`<select title="Lĩnh vực" onchange="javascript:setTimeout('__doPostBack(\\'ctl00$ddl\\',\\'\\')', 0)"><option>x</select>
      <a href='javascript:WebForm_DoPostBackWithOptions(new WebForm_PostBackOptions("ctl00$lnk", "", true))'>Tra cứu</a>
      <span onclick="__doPostBack('ctl00$tab','1')">Cấp xã</span>`),
    ).toEqual([
      expect.stringContaining('#postback:ctl00$ddl:'),
      'Tra cứu #postback:ctl00$lnk:Tra%20c%E1%BB%A9u',
      'Cấp xã #postback:ctl00$tab:1',
    ]);
  });

  test('"next" on the third page is another page than on the first; a number is the same from everywhere', () => {
    const pager = `<p><b>1</b>${back('gv', 'Page$Next', '›')}${back('gv', 'Page$5', '5')}</p>`;
    expect(at(pager)).toEqual(['pager › #postback:gv:Page$Next', 'pager 5 #postback:gv:Page$5']);
    expect(at(pager, `${site}#postback:gv:Page$Next`)).toEqual([
      'pager › #postback:gv:Page$Next*2',
      'pager 5 #postback:gv:Page$5',
    ]);
    expect(at(pager, `${site}#postback:gv:Page$Next*2`)[0]).toBe('pager › #postback:gv:Page$Next*3');
  });

  test('is bounded', () => {
    expect(at(Array.from({ length: 500 }, (_, n) => back('gv', `Page$${n}`, String(n))).join(''))).toHaveLength(100);
    expect(at(back('x'.repeat(1000), '', '2'))).toEqual([]);
  });
});
