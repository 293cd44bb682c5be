import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { readSampleAsset, sampleReport } from '../testing/sample-report.ts';
import { link, markup, printed, quoted } from './html/markup.ts';
import { renderHtml } from './html.ts';

const sample = renderHtml(sampleReport(), { lang: 'vi', readAsset: readSampleAsset });
const hostile = renderHtml(hostileReport(), { lang: 'vi', readAsset: readSampleAsset });

test('a value is escaped unless it is markup, and nothing from a file can pass for markup', () => {
  expect(printed(markup`<p title="${'"><b>'}">${"<i>'&"}${markup`<b>${1}</b>`}${null}${['a', 'b']}</p>`)).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;i&gt;&#39;&amp;<b>1</b>ab</p>',
  );
  expect(printed(quoted('<b>'))).toContain('&lt;b&gt;');
});

test('only http(s) addresses become links', () => {
  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    ' https://a.vn',
    'HTTPS',
    'file:///etc',
    'https://',
    '//a.vn',
  ])
    expect(printed(link(url)), url).not.toContain('<a');
  expect(printed(link('https://a.vn/?q="><b>'))).toContain('href="https://a.vn/?q=&quot;&gt;&lt;b&gt;"');
});

test('every link leaves without telling where the reader comes from', () => {
  const $ = load(sample);
  const outside = $('a').filter((_, element) => /^https?:/.test($(element).attr('href') ?? ''));
  expect(outside.length).toBeGreaterThan(10);
  for (const element of outside.toArray()) expect($(element).attr('rel')).toContain('noreferrer');
  for (const element of $('a[href^="#"]').toArray()) {
    const id = decodeURIComponent($(element).attr('href')?.slice(1) ?? '');
    expect($('[id]').filter((_, target) => $(target).attr('id') === id).length, id).toBe(1);
  }
});

test('the policy lets only our own style sheet and script in, by their hashes', () => {
  const policy = load(hostile)('meta[http-equiv]').attr('content') ?? '';
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src data:; base-uri 'none'/,
  );
  expect(policy).not.toContain('unsafe');
  expect(load(sample)('meta[http-equiv]').attr('content')).toBe(policy);
});

test('hostile strings neither add an element that acts nor leave a control character', () => {
  const $ = load(hostile);
  expect($('script').length).toBe(1);
  expect($('style').length).toBe(1);
  expect($('iframe, object, embed, base, form, link, [style], [srcset]').length).toBe(0);
  expect($('img').length).toBe(0);
  expect($('image').attr('href')?.slice(0, 11)).toBe('data:image/');
  const attributes = $('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? Object.keys(element.attribs) : []));
  expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
  expect(
    $('a')
      .toArray()
      .map((a) => $(a).attr('href') ?? '')
      .filter((href) => !/^(#|https?:\/\/)/.test(href)),
  ).toEqual([]);
  expect(hostile).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
  expect(hostile.isWellFormed()).toBe(true);
});

test('hostile strings forge no verdict: the same outcomes in the same places', () => {
  const shape = (text: string) => {
    const $ = load(text);
    return $('.req')
      .toArray()
      .map((row) => [$(row).attr('id'), $(row).attr('data-outcome'), $(row).find('summary .badge').first().text()]);
  };
  expect(shape(hostile)).toEqual(shape(sample));
});

test('the page is the same each time, in the language asked for', () => {
  expect(renderHtml(sampleReport(), { lang: 'vi', readAsset: readSampleAsset })).toBe(sample);
  const english = load(renderHtml(sampleReport(), { lang: 'en' }));
  expect(english('html').attr('lang')).toBe('en');
  expect(english('main').text()).toContain('not conformant'.replace('n', 'N'));
  expect(load(sample)('main').text()).toContain('Không tuân thủ');
});

test('without the evidence the picture is left out, and the page says so', () => {
  const without = renderHtml(sampleReport(), { lang: 'vi' });
  expect(load(without)('image, use').length).toBe(0);
  expect(without).toContain('Không có ảnh chụp trang chủ');
  expect(load(sample)('#screenshot [role=img]').attr('aria-label')).toBeTruthy();
});

test('every requirement, service, gap, convention and version is told', () => {
  const $ = load(sample);
  const report = sampleReport();
  expect($('.req').length).toBe(report.requirements.length);
  expect($('#services .sheet').length).toBe(report.services.length);
  expect($('#network h3').length).toBe(report.network?.length);
  expect($('#services tbody tr').length).toBe(report.services.length);
  expect($('#not-reached tbody tr').length).toBe(report.notReached.length);
  const text = $('main').text();
  for (const part of [
    report.evidence.sha256,
    '0.1.0',
    '45,2–73',
    'tham chiếu lịch sử',
    'Một lần nhấp',
    'và 1 vị trí nữa',
  ])
    expect(text).toContain(part);
});

test('what was not seen stands before everything that was', () => {
  const $ = load(sample);
  expect($('main').children().first().attr('id')).toBe('limitations');
});

test('what was not reached stands by its reason, with tries, origin and mend', () => {
  const $ = load(sample);
  const group = $('#not-reached-timeout');
  expect(group.find('summary').text()).toContain('timeout (1)');
  expect(group.text()).toContain('--timeout');
  const cells = group
    .find('tbody td')
    .map((_, cell) => $(cell).text())
    .get();
  expect(cells).toEqual([
    'https://tinhmau.gov.vn/van-ban/2019',
    '2',
    'https://tinhmau.gov.vn/van-ban',
    'no answer after 20000 ms',
  ]);
  expect($('#not-reached-robots').text()).toContain('sitemap');
  expect(
    $('#reason option')
      .map((_, option) => $(option).attr('value'))
      .get(),
  ).toEqual(['', 'robots', 'timeout']);
});

test('each finding has an address of its own and names its evidence', () => {
  const $ = load(sample);
  const findings = sampleReport().requirements.flatMap((row) => row.findings.map((one) => ({ row, one })));
  for (const { row, one } of findings) {
    const target = $(`[id="req-${row.id}_${one.fingerprint}"]`);
    expect(target.length, one.fingerprint).toBe(1);
    expect(target.closest('.req').attr('id')).toBe(`req-${row.id}`);
    expect(target.closest('.finding').text()).toContain('c0ffee0000000000');
  }
});

test('an element of the home page is shown from the one picture, and only where it lies inside it', () => {
  const $ = load(sample);
  const crop = $('[id="req-16.3.c/phone"] .crop');
  expect(crop.attr('viewbox') ?? crop.attr('viewBox')).toBe('0 110 320 90');
  expect($('image').length).toBe(1);
  const report = sampleReport();
  const place = report.requirements.find(({ id }) => id === '16.3.c/phone')?.findings[0]?.places[0];
  if (place) place.box = { x: 0, y: 190, width: 320, height: 400 };
  expect(load(renderHtml(report, { lang: 'vi', readAsset: readSampleAsset }))('.crop').length).toBe(0);
});

test('each chart names its numbers, which stand in a table', () => {
  const $ = load(sample);
  expect($('#articles svg.chart[role=img][aria-label]').length).toBe(2);
  const article = $('#articles tbody tr').first().text();
  expect(article).toContain('62,2–69,3');
  expect($('#articles svg.chart').first().text()).toContain('62,2–69,3');
});

test('the sheet of a service says what every requirement came to, and the way there', () => {
  const $ = load(sample);
  const sheet = $('.sheet')
    .filter((_, element) => $(element).find('summary').text().endsWith('Thủ tục mẫu số 5'))
    .first();
  expect(sheet.find('dt').first().text()).toContain('không đạt 1');
  expect(sheet.find('dd').first().text()).toContain('Trang dịch vụ nêu phí');
  expect(sheet.find('ol li').length).toBe(3);
});

test('long lists are folded, and nothing is lost', () => {
  const report = sampleReport();
  report.notReached = Array.from({ length: 300 }, (_, n) => ({
    url: `https://a.vn/${n}`,
    code: 'budget',
    message: '',
  }));
  const $ = load(renderHtml(report, { lang: 'vi' }), { scriptingEnabled: false });
  expect($('#not-reached tbody tr').length).toBe(300);
  expect($('#not-reached details details tbody tr').length).toBe(280);
  expect($('#not-reached details.more').length).toBe(3);
});
