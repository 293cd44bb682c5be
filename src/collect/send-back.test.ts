import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserBed, startBrowserBed } from '../testing/browser-bed.ts';
import { sendBack } from './send-back.ts';
import { serialiseDom } from './serialise.ts';

let bed: BrowserBed;
/** What was sent to the site. */
let sent: string[];

const page = (
  shown: string,
  { action = '', form = 'method="post"' } = {},
) => `<!doctype html><html lang="vi"><title>Thủ tục</title>
  <form ${form} action="${action}"><input type="hidden" name="__VIEWSTATE" value="x"><input name="tuKhoa" value="đất">
  <input type="hidden" name="__EVENTTARGET"><p id="shown">${shown}</p></form>
  <script>HTMLFormElement.prototype.submit = () => fetch('/vote', { method: 'POST' });
  onsubmit = () => fetch('/vote', { method: 'POST' });</script>`;

const open = async (path: string, steps: { target: string; argument: string }[]) => {
  const visited = await bed.session.visit(bed.at(path), ({ world }) => serialiseDom(world), sendBack(steps));
  return visited.status === 'visited' ? load(visited.value)('#shown').text() : visited;
};

describe('sendBack', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    bed = await startBrowserBed();
    bed.answers.set('/list', (request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += chunk));
      request.on('end', () => {
        const fields = new URLSearchParams(body);
        if (request.method === 'POST') sent.push(body);
        const shown = `${fields.get('__EVENTTARGET') ?? 'đầu'} ${fields.get('__EVENTARGUMENT') ?? ''} ${fields.get('tuKhoa') ?? ''}`;
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(shown.trim()));
      });
    });
  });
  afterAll(() => bed.close());

  test('turns the pages of a list by sending its form back, without the page’s own scripts', async () => {
    sent = [];
    const turn = (number: number) => ({ target: 'ctl00$gv', argument: `Page$${number}` });
    expect(await open('/list', [turn(2), turn(3)])).toBe('ctl00$gv Page$3 đất');
    expect(sent).toHaveLength(2);
    expect(bed.site.requests.filter(({ url }) => url === '/vote')).toEqual([]);
  });

  test.each([
    ['goes elsewhere', page('x', { action: '/elsewhere' })],
    ['goes to another host', page('x', { action: 'http://khac.gov.vn/form' })],
    ['is not there', '<p id="shown">x</p>'],
    ['is no form of WebForms', page('x').replace('__VIEWSTATE', 'csrf')],
  ])('a form that %s is not sent', async (_, html) => {
    bed.pages.set('/form', html);
    expect(await open('/form', [{ target: 'ctl00$gv', argument: 'Page$2' }])).toMatchObject({ code: 'needs-post' });
    expect(bed.site.requests.filter(({ method, url }) => method === 'POST' && url !== '/list')).toEqual([]);
  });
});
