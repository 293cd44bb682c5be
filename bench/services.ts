/**
 * What a service costs to find and judge on portals of 30 and of 300 services: `node bench/services.ts [rounds]`.
 * Each portal has a list of 20 services a page, a filter page for each field, a statistics page and one page a service.
 * Prints the median processor time per service and the ratio, which the plan wants at 1.5 or less.
 */

import { rules } from '../rules/index.ts';
import { loadInstruments, loadWeights } from '../src/audit/instruments.ts';
import type { PageDocument } from '../src/core/rule.ts';
import { linksOf } from '../src/derive/links.ts';
import { servicesOf } from '../src/derive/services.ts';
import { judge } from '../src/evaluate/judge.ts';
import { bundleOf } from '../src/testing/bundle.ts';
import { median, table } from './measure.ts';

const site = 'https://tinhmau.gov.vn';
const perList = 20;

function portal(services: number): Record<string, string> {
  const name = (n: number) => `Cấp giấy phép hoạt động số ${n}`;
  const frame = (title: string, main: string) =>
    `<!doctype html><title>${title}</title><header><p>Cổng thông tin</p></header><nav>${Array.from({ length: 30 }, (_, n) => `<a href="/muc/${n}">Mục ${n}</a>`).join('')}</nav><main><h1>${title}</h1>${main}</main><footer>© Tỉnh Mẫu</footer>`;
  const rows = (from: number, to: number) =>
    `<table><tr><th>Tên</th><th>Lĩnh vực</th><th>Mức độ</th></tr>${Array.from({ length: to - from }, (_, n) => `<tr><td><a href="/dv/${from + n}">${name(from + n)}</a></td><td>Lĩnh vực ${(from + n) % 9}</td><td>Mức độ 3</td></tr>`).join('')}</table>`;
  const pages: Record<string, string> = { '/': frame('Trang chủ', rows(0, 10)) };
  for (let at = 0; at < services; at += perList)
    pages[`/ds?trang=${at / perList}`] = frame('Dịch vụ công trực tuyến', rows(at, Math.min(services, at + perList)));
  for (let n = 0; n < services; n++)
    pages[`/dv/${n}`] = frame(
      name(n),
      `<p>Mã thủ tục: 1.${String(n).padStart(6, '0')}</p><p>Mức độ: 3</p><dl>${['Trình tự thực hiện', 'Cách thức thực hiện', 'Thành phần hồ sơ', 'Thời hạn giải quyết', 'Đối tượng thực hiện', 'Cơ quan giải quyết', 'Kết quả thực hiện', 'Phí, lệ phí', 'Căn cứ pháp lý'].map((label) => `<dt>${label}</dt><dd>${label} của dịch vụ ${n}, 01 bộ, 05 ngày, Nghị định 1/2020/NĐ-CP</dd>`).join('')}</dl>`,
    );
  pages['/thong-ke'] = frame(
    'Thống kê',
    `<table><tr><th>Tên</th><th>Hồ sơ trực tuyến đã tiếp nhận</th><th>Hồ sơ trực tuyến đã giải quyết</th></tr>${Array.from({ length: services }, (_, n) => `<tr><td><a href="/dv/${n}">${name(n)}</a></td><td>${n + 3}</td><td>${n + 2}</td></tr>`).join('')}</table>`,
  );
  return pages;
}

/** Processor time, which other work on the machine does not lengthen as it does the clock's. */
const processorMs = () => process.cpuUsage().user / 1000;

const weights = loadWeights();
const instruments = loadInstruments(['tt32-2018']);

function timePer(services: number): { find: number; judge: number } {
  const pages = portal(services);
  const documents = Object.entries(pages).map(
    ([path, html]): PageDocument => ({ url: `${site}${path}`, html, source: 'http', complete: true }),
  );
  let at = processorMs();
  const found = servicesOf(documents).length;
  const find = processorMs() - at;
  if (found !== services) throw new Error(`${found} services found of ${services}`);
  const bundle = bundleOf(
    Object.fromEntries(Object.entries(pages).map(([path, sent]) => [`${site}${path}`, { sent }])),
    (evidence) => {
      evidence.clicks = documents.flatMap((page) =>
        linksOf(page).map(({ url, text, cost }) => ({ from: page.url, to: url, text, cost })),
      );
    },
  );
  at = processorMs();
  judge(bundle, { instruments, rules, weights, sha256: '0'.repeat(64) });
  return { find: find / services, judge: (processorMs() - at) / services };
}

const rounds = Number(process.argv[2] ?? 5);
timePer(30);
const runs = Array.from({ length: rounds }, () => ({ few: timePer(30), many: timePer(300) }));
const rowOf = (what: 'find' | 'judge') => {
  const [few, many] = [median(runs.map((run) => run.few[what])), median(runs.map((run) => run.many[what]))];
  return [what, few.toFixed(2), many.toFixed(2), (many / few).toFixed(2)];
};
console.log(table(['step', '30 services, ms each', '300 services, ms each', 'ratio'], [rowOf('find'), rowOf('judge')]));
