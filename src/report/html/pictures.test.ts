import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../core/report.ts';
import { readSampleAsset, sampleReport } from '../../testing/sample-report.ts';
import { renderHtml } from '../html.ts';
import { words } from '../words.ts';
import { limits, picturesOf } from './pictures.ts';

const home = 'https://tinhmau.gov.vn/';
const box = { x: 10, y: 60, width: 100, height: 20 };
type Place = Finding['places'][number];

/** The sample with a failure that stands at these places; the picture of each page has its address for a hash. */
function reportWith(places: readonly Place[], change: (finding: Finding) => void = () => {}): Report {
  const report = sampleReport();
  const finding = report.requirements.find(({ id }) => id === '16.4.b/tree')?.findings[0];
  if (!finding) throw new Error('the sample lacks the finding');
  finding.places = [...places];
  change(finding);
  const urls = [...new Set(places.map(({ url }) => url))];
  report.evidence.screenshots = urls.map((url) => ({ url, sha256: url, width: 320, height: 200 }));
  return report;
}

/** Pictures of 320 × 200 pixels with as many bytes as are said. */
function read(bytes: Readonly<Record<string, number>> = {}) {
  const asked: string[] = [];
  const readAsset = (sha256: string) => {
    asked.push(sha256);
    const picture = readSampleAsset('a'.repeat(64));
    return sha256.startsWith('http')
      ? Buffer.concat([picture, Buffer.alloc(Math.max(0, (bytes[sha256] ?? 0) - picture.length))])
      : picture;
  };
  return { asked, readAsset };
}

const render = (report: Report, readAsset: (sha256: string) => Uint8Array): CheerioAPI =>
  load(renderHtml(report, { lang: 'vi', readAsset }));
const crops = ($: CheerioAPI) =>
  $('[id="req-16.4.b/tree"] .crop use')
    .toArray()
    .map((use) => $(use).attr('href'));

describe('pictures of pages', () => {
  test('each page is inside the file once, and every place on it is shown from there', () => {
    const places = [`${home}a`, `${home}b`, `${home}b`, home].map((url) => ({ url, box }));
    const $ = render(reportWith(places), read().readAsset);
    // Page b has more of them.
    expect(crops($)).toEqual(['#shot-2', '#shot-1', '#shot-1', '#shot']);
    expect(
      $('image')
        .toArray()
        .map((one) => $(one).attr('id')),
    ).toEqual(['shot', 'shot-1', 'shot-2']);
    expect($('#screenshot').text()).toContain('2 trang khác');
    expect($('#screenshot').text()).not.toContain('Không kèm');
  });

  test('what was seen on a phone is not shown from the picture of a desk computer', () => {
    const phone = (url: string): Place => ({ url, box, viewport: 'phone' });
    const $ = render(
      reportWith([phone(`${home}a`), phone(home), { url: `${home}b`, box }, phone(`${home}b`)]),
      read().readAsset,
    );
    expect(crops($)).toEqual(['#shot-1']);
    expect($('image').length).toBe(2);
  });

  test('a page that only passes are on, or nothing inside the picture, brings none', () => {
    const { asked, readAsset } = read();
    const below = { url: `${home}b`, box: { ...box, y: 190 } };
    expect(render(reportWith([below]), readAsset)('image').length).toBe(1);
    const passes = reportWith([{ url: `${home}a`, box }], (finding) => Object.assign(finding, { outcome: 'passed' }));
    expect(render(passes, readAsset)('image').length).toBe(1);
    expect(asked.filter((hash) => hash.startsWith('http'))).toEqual([]);
  });

  test('what begins in the picture and goes on below it is shown as far as it goes', () => {
    const $ = render(reportWith([{ url: `${home}a`, box: { ...box, height: 900 } }]), read().readAsset);
    const [crop] = $('[id="req-16.4.b/tree"] .crop').toArray();
    expect($(crop).attr('viewbox') ?? $(crop).attr('viewBox')).toBe('0 20 150 180');
  });

  test('what lies below the first screen is shown from the picture that shows most of it', () => {
    const at = (y: number, height = 20) => ({ url: `${home}a`, box: { ...box, y, height } });
    const report = reportWith([at(60), at(190), at(250), at(310, 60), at(700), { ...at(250), url: home }]);
    const lower = (url: string, y: number) => ({ url, sha256: `${url}#${y}`, width: 320, height: 200, y });
    report.evidence.screenshots?.push(lower(`${home}a`, 120), lower(`${home}a`, 240), lower(home, 120));
    const { readAsset } = read();
    const $ = render(report, readAsset);
    const views = $('[id="req-16.4.b/tree"] .crop')
      .toArray()
      .map((crop) => [
        $('use', crop).attr('href'),
        $(crop).attr('viewBox') ?? $(crop).attr('viewbox'),
        $('rect', crop).attr('y'),
      ]);
    // At 700 there is no picture; at 250 the second picture shows it clear of what keeps to the top of the window.
    expect(views).toEqual([
      ['#shot-2', '0 20 150 100', '60'],
      ['#shot-1', '0 30 150 100', '70'],
      ['#shot-1', '0 90 150 100', '130'],
      ['#shot-3', '0 30 150 140', '70'],
      ['#shot-4', '0 90 150 100', '130'],
    ]);
    expect($('#screenshot').text()).toContain('1 trang khác');
  });

  test('together they are bounded: most findings first, home always, and what is left out is told', () => {
    const urls = ['a', 'b', 'c', 'd'].map((path) => `${home}${path}`);
    const [a = '', b = '', c = '', d = ''] = urls;
    const { asked, readAsset } = read({ [a]: limits.one, [b]: limits.one, [c]: limits.one + 1, [d]: 100 });
    const places = [a, b, c, c, c, d, d].map((url) => ({ url, box }));
    const $ = render(reportWith(places), readAsset);
    // c is too large for any file; d and a fit; b does not any more.
    expect(
      $('image')
        .toArray()
        .map((one) => $(one).attr('id')),
    ).toEqual(['shot', 'shot-1', 'shot-2']);
    expect(crops($)).toEqual(['#shot-2', '#shot-1', '#shot-1']);
    const told = $('#screenshot').text();
    expect(told).toContain('Không kèm ảnh chụp của 2 trang');
    expect(
      $('#screenshot .places a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).toEqual([c, b]);
    expect($('[id="req-16.4.b/tree"] .places a[href="#screenshot"]').length).toBe(4);
    expect(asked.length).toBe(5);
  });

  test('once the file is full no more pictures are read', () => {
    const urls = Array.from({ length: 20 }, (_, n) => `${home}trang/${n}`);
    const { asked, readAsset } = read(Object.fromEntries(urls.map((url) => [url, limits.one])));
    const report = reportWith(urls.map((url) => ({ url, box })));
    const { others, leftOut } = picturesOf({ report, lang: 'vi', w: words.vi, readAsset });
    expect([others.size, leftOut.size, asked.length]).toEqual([1, 19, 3]);
  });

  test('without the evidence there is none, and a report of before they were told is shown as ever', () => {
    const report = reportWith([{ url: `${home}a`, box }]);
    expect(load(renderHtml(report, { lang: 'vi' }))('image, use').length).toBe(0);
    delete report.evidence.screenshots;
    expect(render(report, read().readAsset)('image').length).toBe(1);
  });
});
