import type { FileRecord } from '../core/evidence.ts';
import type { FileFacts } from '../core/file-facts.ts';
import { collected } from '../core/observation.ts';
import type { PageDocument, WayToApply } from '../core/rule.ts';
import type { Service } from '../core/service.ts';
import { pageOf } from './rule-tester.ts';

const url = 'https://tinhmau.gov.vn/dv';

/** What a test says of a service and its online form; pages are given by what stands on them. */
export interface Applying {
  /** The form's page; none: nothing leads to a form. */
  form?: string;
  page?: string;
  service?: Partial<Service>;
  others?: readonly PageDocument[];
  way?: Partial<WayToApply>;
  exhaustive?: boolean;
  /** The text of the form file. */
  lines?: string[];
}

/** Evidence of a service with an online form, for the rule tester. */
export function applying({ form, page = '', service = {}, others = [], way = {}, exhaustive = true, lines }: Applying) {
  const document = pageOf(`<main><h1>Cấp thẻ</h1>${page}</main>`, url);
  const formPage = form === undefined ? [] : [pageOf(`<main>${form}</main>`, `${url}/nop`)];
  const ways = formPage.map((one) => ({ text: 'Nộp hồ sơ trực tuyến', url: one.url }));
  const eForm: WayToApply = { ways, pages: formPage, dead: [], walled: false, complete: true, ...way };
  const full: Service = { name: 'Cấp thẻ', url, fields: {}, forms: [], apply: ways, figures: {}, ...service };
  return {
    service: full,
    document,
    eForm,
    applying: eForm,
    pages: [document, ...formPage, ...others],
    clicks: { home: 'https://tinhmau.gov.vn/', all: [], exhaustive },
    files: lines ? [fileOf({ opens: 'yes', lines })] : [],
  };
}

/** A form file that was fetched and looked into. */
export const fileOf = (facts: FileFacts | undefined, detected = 'docx', name = 'mau.docx'): FileRecord => ({
  url: `https://tinhmau.gov.vn/tep/${name}`,
  page: url,
  text: 'Mẫu',
  result: collected(
    { status: 200, contentType: '', bytes: 900, detected: detected as 'docx', ...(facts && { facts }) },
    '2026-03-02T03:00:00.000Z',
  ),
});

/** A form sent by POST with a button that sends it. */
export const posted = (...inner: string[]): string =>
  `<form method="post" action="/gui">${inner.map((one) => `<div>${one}</div>`).join('')}<p><button>Gửi hồ sơ</button></p></form>`;
