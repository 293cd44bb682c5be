import { articleOf } from '../core/instrument.ts';
import type { Bilingual } from '../core/language.ts';
import { observationMends } from '../core/observation-mends.ts';
import { observationTexts } from '../core/observation-texts.ts';
import type { Interval, Report, RequirementResult, Score, ServiceResult } from '../core/report.ts';
import { tool } from '../core/tool.ts';
import { home, requirements } from './sample-requirements.ts';
import { services } from './sample-services.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });

function interval(rows: readonly RequirementResult[]): Interval {
  const sum = (of: (row: RequirementResult) => number) => rows.reduce((total, row) => total + row.weight * of(row), 0);
  const total = sum(() => 1);
  if (total === 0) return { low: 0, high: 100, coverage: 0 };
  const passed = (row: RequirementResult) => (row.share ?? 0) * row.decided;
  return {
    low: (sum(passed) / total) * 100,
    high: (sum((row) => passed(row) + 1 - row.decided) / total) * 100,
    coverage: sum(({ decided }) => decided) / total,
  };
}

const counted = requirements.filter(({ scope }) => scope !== 'agency');
const automatic = counted.filter(({ method }) => method === 'automatic');
const musts = (outcomes: string[]) =>
  counted.filter(({ force, outcome }) => force === 'must' && outcomes.includes(outcome)).length;

const score: Score = {
  machine: interval(automatic),
  full: interval(counted),
  band: null,
  conformity: 'not-conformant',
  musts: {
    failed: musts(['failed']),
    passed: musts(['passed']),
    open: musts(['cantTell', 'untested']),
    inapplicable: musts(['inapplicable']),
  },
};

const article = (id: string, title: Bilingual) => ({
  id,
  title,
  machine: interval(automatic.filter((row) => articleOf(row.id) === id)),
});

/** Hash under which `readSampleAsset` gives the picture of the home page. */
const pictureHash = 'a'.repeat(64);
/** 320 × 200 pixels, white. */
const whitePicture =
  'iVBORw0KGgoAAAANSUhEUgAAAUAAAADIAQAAAACxfwUGAAAAM0lEQVR42u3KoQEAAAwCIP9/Wl9YXIBMehRRFEVRFEVRFEVRFEVRFEVRFEVRFEVRFL/HAdqzIpKkc58/AAAAAElFTkSuQmCC';

/** Gives the one asset of the sample report. */
export function readSampleAsset(sha256: string): Uint8Array {
  if (sha256 !== pictureHash) throw new Error(`no asset ${sha256}`);
  return Buffer.from(whitePicture, 'base64');
}

const count = (test: (one: ServiceResult) => boolean) => services.filter(test).length;
const byLevel = (of: (one: ServiceResult) => number | null) => ({
  '1': count((one) => of(one) === 1),
  '2': count((one) => of(one) === 2),
  '3': count((one) => of(one) === 3),
  '4': count((one) => of(one) === 4),
});

/** A small believable report with every outcome, force, method, scope and service verdict. */
export function sampleReport(): Report {
  return structuredClone(sample);
}

const sample: Report = {
  schemaVersion: 1,
  tool,
  portal: {
    id: 'tinh-mau',
    name: 'Cổng thông tin điện tử tỉnh Mẫu',
    url: home,
    kind: 'province',
    hosts: [],
  },
  collectedAt: '2026-11-21T03:05:00.000Z',
  evidence: {
    sha256: 'c0ffee'.padEnd(64, '0'),
    pages: 62,
    finishedAt: '2026-11-21T03:09:30.000Z',
    sample: {
      seed: 'tinh-mau',
      urls: [home, `${home}gioi-thieu`, `${home}dich-vu-cong`],
      population: 62,
      members: [
        { url: home, stratum: 2, why: 'home' },
        { url: `${home}gioi-thieu`, stratum: 1, why: 'role' },
        { url: `${home}dich-vu-cong`, stratum: 0, why: 'spread' },
      ],
      strata: [
        { role: 'service-list', template: '/dich-vu-cong?trang={n} #k3', pages: 40, chosen: 1 },
        { role: 'about', template: '/gioi-thieu #a1', pages: 21, chosen: 1 },
        { role: 'home', template: '/ #h0', pages: 1, chosen: 1 },
      ],
      margin: 0.37,
    },
    vantage: { node: '24.0.0', platform: 'linux', browser: null, resolvers: ['192.0.2.53'], ipv6: false },
    options: { maxPages: 200, depth: 5, rate: 2, instrument: ['tt32-2018'] },
    screenshot: { sha256: pictureHash, bytes: 70, type: 'image/png' },
  },
  limitations: [
    {
      id: 'needs-browser',
      text: b(
        'Không có trình duyệt: các yêu cầu phải nhìn trang như người dùng thấy được ghi “chưa kiểm tra”.',
        'No browser: what must be looked at as a visitor sees it is untested.',
      ),
    },
  ],
  instruments: [
    {
      id: 'tt32-2018',
      title: b('Thông tư 32/2017/TT-BTTTT', 'Circular 32/2017/TT-BTTTT'),
      version: '2017-11-15/1',
      status: b(
        'Có hiệu lực từ ngày 01/6/2018. Đến năm 2026 chỉ còn giá trị tham chiếu lịch sử. Kết quả dùng để so sánh.',
        'In force from 1 June 2018. In 2026 a historic yardstick. For comparison only.',
      ),
      score,
      articles: [
        article('5', b('Các mức độ của dịch vụ công trực tuyến', 'Levels of online services')),
        article('11', b('Khai thác và sử dụng dịch vụ công trực tuyến', 'Use of online services')),
        article('12', b('Đánh giá sự hài lòng', 'Rating of satisfaction')),
        article('15', b('Tên miền và kết nối', 'Names and connections')),
        article('16', b('Bố cục và trang chủ', 'Layout and home page')),
        article('18', b('Khả năng tiếp cận', 'Accessibility')),
        article('20', b('An toàn thông tin', 'Security')),
        article('22', b('Trách nhiệm của cơ quan chủ quản', 'Duties of the owner')),
      ],
    },
  ],
  score,
  levels: {
    claimed: byLevel(({ claimedLevel }) => claimedLevel),
    verified: { ...byLevel(({ verified }) => verified.min), '0': count(({ verified }) => verified.min === 0) },
    unclaimed: count(({ claimedLevel }) => claimedLevel === null),
    overClaimed: count(({ verdict }) => verdict === 'over-claimed'),
  },
  requirements,
  services,
  advice: [
    {
      id: 'tls-old-versions',
      text: b('tinhmau.gov.vn vẫn chấp nhận TLSv1.', 'tinhmau.gov.vn still accepts TLSv1.'),
      places: [{ url: home, pointer: 'tls:tinhmau.gov.vn:443' }],
    },
  ],
  network: [
    {
      host: 'tinhmau.gov.vn',
      tls: {
        addresses: [
          { address: '192.0.2.10', accepted: ['TLSv1.2', 'TLSv1.3'], refused: ['SSLv3', 'TLSv1.1'] },
          { address: '2001:db8::10', accepted: [], refused: [], code: 'no-ipv6-here' },
        ],
        certificate: {
          ...{ subject: 'CN=tinhmau.gov.vn', issuer: 'CN=Tổ chức cấp mẫu', keys: ['RSA 2048', 'RSA 4096'] },
          ...{ validTo: '2027-03-01T00:00:00.000Z', nameMatches: true, trusted: false },
        },
      },
      dns: {
        ...{ cnames: [], a: ['192.0.2.10'], aaaa: [{ address: '2001:db8::10', status: null, code: 'no-ipv6-here' }] },
        dnssec: {
          ...{ state: 'insecure', reason: 'no-ds', at: 'tinhmau.gov.vn. DS' },
          chain: [
            { zone: '.', keyTag: 20326, algorithm: 8 },
            { zone: 'vn.', keyTag: 4242, algorithm: 8 },
          ],
        },
      },
    },
    { host: 'dichvucong.tinhmau.gov.vn', tls: { code: 'timeout' }, dns: { code: 'dns' } },
  ],
  notReached: [
    {
      url: `${home}van-ban/2019`,
      code: 'timeout',
      message: 'no answer after 20000 ms',
      tries: 2,
      foundBy: 'link',
      foundOn: `${home}van-ban`,
    },
    { url: `${home}noi-bo/`, code: 'robots', message: '', tries: 0, foundBy: 'sitemap' },
  ],
  notReachedByCode: (['robots', 'timeout'] as const).map((code) => ({
    code,
    count: 1,
    text: observationTexts[code],
    mend: observationMends[code],
  })),
  traps: [],
  relatedHosts: [{ host: 'soxd.tinhmau.gov.vn', pages: 12, from: home, url: 'https://soxd.tinhmau.gov.vn/' }],
  conventions: {
    click: b('Một lần nhấp là kích hoạt một liên kết hoặc nút làm thay đổi nội dung.', 'A click activates a link.'),
  },
  weights: {
    force: { must: 3, should: 1, may: 0 },
    bands: [
      { id: 'A', low: 90 },
      { id: 'B', low: 80 },
      { id: 'C', low: 65 },
      { id: 'D', low: 50 },
      { id: 'E', low: 0 },
    ],
    bandCoverage: 0.8,
    bandShare: 0.2,
    untestedTolerance: 0.1,
  },
};
