import { convertMillimetersToTwip, Document, Packer, type Paragraph, type Table } from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { Report } from '../core/report.ts';
import { tool } from '../core/tool.ts';
import { body } from './docx/body.ts';
import { grounds, headers, letterhead, signature, title } from './docx/form.ts';
import { paragraph } from './docx/parts.ts';
import type { RenderOptions } from './renderer.ts';

/**
 * The report in the form of a Vietnamese administrative document: a draft for the agency to complete, number, sign and
 * send. It is in Vietnamese whatever the language asked for. Same report, same bytes.
 */
export function renderDocx(report: Report, { agency = {} }: RenderOptions): Promise<Uint8Array> {
  return officialDocument('Báo cáo kết quả kiểm tra cổng thông tin điện tử (dự thảo)', report.collectedAt, [
    letterhead(agency),
    ...title(`Kết quả kiểm tra ${report.portal.name ?? 'cổng thông tin điện tử'} (${report.portal.url})`),
    ...grounds(
      report.instruments.map((one) => one.title.vi),
      agency,
    ),
    ...body(report, agency),
    paragraph(''),
    signature(agency),
  ]);
}

/**
 * A draft in the layout of Decree 30/2020/ND-CP, marked as one on every page.
 * @param made - ISO 8601, for the properties of the file: the same content gives the same bytes
 */
export async function officialDocument(
  name: string,
  made: string,
  children: readonly (Paragraph | Table)[],
): Promise<Uint8Array> {
  const document = new Document({
    title: name,
    creator: `${tool.name} ${tool.version}`,
    lastModifiedBy: tool.name,
    styles: {
      default: {
        document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } },
        heading1: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
        heading2: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: paper, margin } },
        headers: headers(),
        children,
      },
    ],
  });
  return settled(await Packer.toBuffer(document), made);
}

const mm = convertMillimetersToTwip;
/** A4, and the margins of annex I of Decree 30/2020/ND-CP. */
const paper = { width: mm(210), height: mm(297) };
const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) };

/** The writer puts the time of writing into the file; ours is the time of the inspection. */
function settled(bytes: Uint8Array, made: string): Uint8Array {
  const parts = unzipSync(bytes);
  const core = new TextDecoder().decode(parts['docProps/core.xml']);
  const moment = `$1${made.replace(/\.\d+Z$/, 'Z')}$2`;
  const dated = core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g, moment);
  // Zip times have no zone: midnight by whatever clock is the same everywhere.
  return zipSync({ ...parts, 'docProps/core.xml': new TextEncoder().encode(dated) }, { mtime: new Date(2000, 0, 1) });
}
