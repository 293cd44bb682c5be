import { createHash } from 'node:crypto';
import type { Bilingual } from '../core/language.ts';
import type { Outcome } from '../core/outcome.ts';
import type { Finding, RequirementResult } from '../core/report.ts';

const b = (vi: string, en: string): Bilingual => ({ vi, en });
export const home = 'https://tinhmau.gov.vn/';
export const servicePage = (n: number): string => `${home}dich-vu-cong/thu-tuc-${n}`;

type Row = Partial<RequirementResult> & Pick<RequirementResult, 'id' | 'summary' | 'outcome'>;

const force = { must: 3, should: 1, may: 0 };

/** A requirement with what most rows of a report share; a portal row has one target. */
function row(own: Row): RequirementResult {
  const counts = { passed: 0, failed: 0, cantTell: 0, untested: 0, inapplicable: 0, ...own.counts };
  if (!own.counts) counts[own.outcome] = 1;
  const decided = counts.passed + counts.failed;
  const applying = decided + counts.cantTell + counts.untested;
  const clause = own.id.split('/')[0] ?? own.id;
  const level = own.force ?? 'must';
  const weightless = own.scope === 'agency' || own.outcome === 'inapplicable';
  return {
    instrument: 'tt32-2018',
    cite: b(`Điều ${clause}, Thông tư 32/2017/TT-BTTTT`, `Article ${clause}, Circular 32/2017/TT-BTTTT`),
    force: level,
    method: 'automatic',
    scope: 'portal',
    share: decided === 0 ? null : counts.passed / decided,
    decided: applying === 0 ? 0 : decided / applying,
    weight: weightless ? 0 : force[level],
    findings: [],
    open: own.outcome === 'untested' || own.outcome === 'cantTell' ? ['site'] : [],
    ...own,
    counts,
  };
}

interface Said {
  rule: string;
  message: string;
  text: Bilingual;
  lookedFor: Bilingual;
  found?: string;
  mend?: Bilingual;
  places?: Finding['places'];
  total?: number;
}

function finding(requirementId: string, outcome: Outcome, said: Said): Finding {
  const places = said.places ?? [{ url: home }];
  return {
    ruleId: said.rule,
    requirementId,
    outcome,
    message: said.message,
    data: {},
    text: said.text,
    lookedFor: said.lookedFor,
    found: said.found ?? null,
    mend: said.mend ?? null,
    places,
    placesTotal: said.total ?? places.length,
    assets: [],
    fingerprint: createHash('sha256')
      .update(`${requirementId} ${said.rule} ${said.message} ${said.found ?? ''} ${places[0]?.url}`)
      .digest('hex')
      .slice(0, 16),
  };
}

const serviceFieldFinding = (n: number): Finding =>
  finding('5.1.i/fees', 'failed', {
    rule: 'service-field-stated',
    message: 'placeholder',
    text: b('Mục phí, lệ phí để trống hoặc ghi tạm.', 'The item on fees is empty or holds a stand-in.'),
    lookedFor: b('mục phí, lệ phí trên trang của dịch vụ', 'the item on fees on the page of the service'),
    found: n % 2 === 0 ? 'Phí, lệ phí: đang cập nhật' : 'Lệ phí: …',
    mend: b('Ghi rõ mức phí, lệ phí hoặc ghi “không”.', 'State the fee, or write “không” (none).'),
    places: [{ url: servicePage(n), pointer: '#chi-tiet > dl > dd:nth-of-type(12)', service: `Thủ tục mẫu số ${n}` }],
  });

/** Rows with every outcome, force, method and scope. */
export const requirements: RequirementResult[] = [
  row({
    id: '5.1.a',
    summary: b('Trang dịch vụ nêu tên thủ tục', 'The service page states the name of the procedure'),
    outcome: 'passed',
    scope: 'service',
    counts: { passed: 10, failed: 0, cantTell: 0, untested: 0, inapplicable: 0 },
  }),
  row({
    id: '5.1.i/fees',
    summary: b('Trang dịch vụ nêu phí, lệ phí (nếu có)', 'The service page states fees, if any'),
    outcome: 'failed',
    scope: 'service',
    counts: { passed: 2, failed: 7, cantTell: 1, untested: 0, inapplicable: 0 },
    findings: [
      ...[1, 2, 3, 4, 5, 6, 7].map(serviceFieldFinding),
      finding('5.1.i/fees', 'cantTell', {
        rule: 'service-field-stated',
        message: 'silent',
        text: b('Trang không nhắc tới mục này.', 'The page does not mention this item.'),
        lookedFor: b('mục phí, lệ phí trên trang của dịch vụ', 'the item on fees on the page of the service'),
        places: [{ url: servicePage(8), service: 'Thủ tục mẫu số 8' }],
      }),
    ],
  }),
  row({
    id: '5.2.b',
    summary: b('Tải được các biểu mẫu của thủ tục', 'The forms of the procedure can be downloaded'),
    outcome: 'failed',
    scope: 'service',
    counts: { passed: 6, failed: 2, cantTell: 0, untested: 1, inapplicable: 1 },
    findings: [
      finding('5.2.b', 'failed', {
        rule: 'service-forms-downloadable',
        message: 'broken',
        text: b('Đường dẫn biểu mẫu trả về mã 404.', 'The link of a form answers with 404.'),
        lookedFor: b('tệp biểu mẫu mở được (doc, docx, odt, pdf)', 'a form file that opens (doc, docx, odt, pdf)'),
        found: 'Mẫu đơn số 01 → 404',
        mend: b('Đăng lại tệp hoặc sửa đường dẫn.', 'Publish the file again or mend the link.'),
        places: [
          { url: servicePage(9), pointer: 'a[href$="mau-01.docx"]', service: 'Cấp giấy phép xây dựng nhà ở riêng lẻ' },
        ],
        total: 2,
      }),
      finding('5.2.b', 'untested', {
        rule: 'service-forms-downloadable',
        message: 'timeout',
        text: b('Chưa kiểm tra được: quá thời gian chờ.', 'Not tested: no complete answer in time.'),
        lookedFor: b('tệp biểu mẫu mở được', 'a form file that opens'),
        places: [{ url: servicePage(10), service: 'Thủ tục mẫu số 10' }],
      }),
    ],
  }),
  row({
    id: '11.2.b/three-clicks',
    summary: b('Mở được dịch vụ trong không quá ba lần nhấp', 'A service opens within three clicks'),
    outcome: 'cantTell',
    scope: 'service',
    counts: { passed: 9, failed: 0, cantTell: 1, untested: 0, inapplicable: 0 },
  }),
  row({
    id: '12.1',
    summary: b('Có chức năng đánh giá sự hài lòng', 'A rating of satisfaction is offered'),
    outcome: 'untested',
    scope: 'service',
    reason: 'moved',
  }),
  row({
    id: '15.4/ipv6',
    summary: b('Cổng truy cập được qua IPv6', 'The portal is reachable over IPv6'),
    outcome: 'untested',
    findings: [
      finding('15.4/ipv6', 'untested', {
        rule: 'ipv6-answered',
        message: 'no-ipv6-here',
        text: b('Chưa kiểm tra được: máy kiểm tra không có IPv6.', 'Not tested: the auditing machine has no IPv6.'),
        lookedFor: b('bản ghi AAAA và trả lời qua IPv6', 'an AAAA record and an answer over IPv6'),
      }),
    ],
  }),
  row({
    id: '16.3.c/phone',
    summary: b('Chân trang có số điện thoại liên hệ', 'The footer publishes a contact telephone'),
    outcome: 'failed',
    findings: [
      finding('16.3.c/phone', 'failed', {
        rule: 'footer-phone-published',
        message: 'missing',
        text: b('Chân trang không có số điện thoại.', 'The footer shows no telephone number.'),
        lookedFor: b('số điện thoại của cơ quan ở chân trang', 'a telephone number of the agency in the footer'),
        found: 'Bản quyền © UBND tỉnh Mẫu · Địa chỉ: 01 đường Hùng Vương, phường Trung Tâm',
        mend: b('Ghi số điện thoại ở chân trang, dưới dạng chữ.', 'Write the telephone number in the footer, as text.'),
        places: [{ url: home, pointer: 'footer#chan-trang', box: { x: 0, y: 150, width: 320, height: 40 } }],
      }),
    ],
  }),
  row({
    id: '16.3.c/email',
    summary: b('Chân trang có địa chỉ thư điện tử', 'The footer publishes an e-mail address'),
    outcome: 'passed',
    findings: [
      finding('16.3.c/email', 'passed', {
        rule: 'footer-email-published',
        message: 'present',
        text: b('Chân trang có địa chỉ thư điện tử.', 'The footer shows an e-mail address.'),
        lookedFor: b('địa chỉ thư điện tử ở chân trang', 'an e-mail address in the footer'),
        found: 'Thư điện tử: bbt@tinhmau.gov.vn',
        places: [{ url: home, pointer: 'footer#chan-trang' }],
      }),
    ],
  }),
  row({
    id: '16.4.b/tree',
    summary: b('Có sơ đồ cổng dạng cây', 'There is a site map as a tree'),
    force: 'should',
    outcome: 'failed',
    findings: [
      finding('16.4.b/tree', 'failed', {
        rule: 'sitemap-tree-published',
        message: 'missing',
        text: b('Không tìm thấy trang sơ đồ cổng.', 'No page with a site map was found.'),
        lookedFor: b('một trang sơ đồ cổng có liên kết', 'a linked page with the site map'),
        mend: b('Thêm trang “Sơ đồ cổng” và liên kết từ trang chủ.', 'Add a site map page linked from the home page.'),
      }),
    ],
  }),
  row({
    id: '18.1.a',
    summary: b('Chữ đủ tương phản với nền', 'Text has enough contrast'),
    method: 'semi',
    outcome: 'cantTell',
    question: b('Chữ trên ảnh nền có đọc được không?', 'Is text over pictures readable?'),
  }),
  row({
    id: '18.3',
    summary: b('Khuyến khích có bản đọc bằng giọng nói', 'A spoken version is encouraged'),
    force: 'may',
    outcome: 'failed',
  }),
  row({
    id: '20/tls-1.2',
    summary: b('Dùng TLS 1.2 trở lên (theo văn bản hướng dẫn)', 'TLS 1.2 or later (by the guidance)'),
    force: 'should',
    outcome: 'inapplicable',
    note: b('Dòng này lấy từ văn bản hướng dẫn nên cao nhất là “cần”.', 'A row of the guidance, so at most a should.'),
  }),
  row({
    id: '22.1',
    summary: b('Bố trí nhân sự quản trị cổng', 'Staff to run the portal is assigned'),
    scope: 'agency',
    method: 'manual',
    outcome: 'untested',
    question: b('Đã có quyết định phân công chưa?', 'Has a decision assigned them?'),
  }),
];
