import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { openZip } from '../collect/zip.ts';
import { ZipFault, type ZipLimits } from '../collect/zip-checks.ts';
import { UsageError } from '../core/errors.ts';
import { about, causeOf, joined, tooLarge, unreadable, wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import { parseXml } from './parse-xml.ts';

/** Far above any worksheet of ours (75,000 questions: 4 MB, 43 MB in the largest part). */
const largestFile = 25_000_000;
const zipLimits: ZipLimits = {
  ...{ archive: largestFile, entries: 1000 },
  ...{ entry: 100_000_000, total: 150_000_000, ratio: 200 },
};

/** Parts of a package that do something, or fetch something, when it is opened. None belongs into a worksheet. */
const activeName = /vbaProject|externalLinks?\/|connections\.xml|queryTables?\/|macrosheets?\/|activeX\/|embeddings\//i;
const activeType =
  /vbaProject|macroEnabled|externalLink|connections|queryTable|macrosheet|oleObject|activeX|attachedTemplate/i;
const activeMarkup = /<!(?:DOCTYPE|ENTITY)|<(?:[\w.-]+:)?(?:ddeLink|oleLink|externalReference)\b/i;

const saveAgain: Bilingual = { vi: 'hãy lưu lại dạng .xlsx', en: 'save it again as .xlsx' };
const savePlain: Bilingual = {
  vi: 'hãy bỏ những thứ đó rồi lưu lại dạng .xlsx thường',
  en: 'take that out and save it as a plain .xlsx',
};

export interface Relationship {
  type: string;
  /** Name of the part it leads to. */
  target: string;
}

/** The XML parts of a workbook, checked: nothing in them runs, links out or unfolds. */
export interface WorkbookPackage {
  /** @throws {UsageError} when there is no such part */
  part(name: string): string;
  /** Relationships of a part by id; of the package as a whole for the empty name. */
  relationships(name: string): Map<string, Relationship>;
  /** A fault of this file, as one line. */
  fault(why: Bilingual): UsageError;
  /** Reads XML of it. */
  parse: typeof parseXml;
}

/**
 * Opens an XLSX file and checks all of it before anything is read from it.
 * @throws {UsageError} naming the file, what is wrong, and the mend
 */
export async function openPackage(file: string): Promise<WorkbookPackage> {
  const fault = (why: Bilingual) => wrong(file, why);
  const parse: typeof parseXml = (source, events) => {
    try {
      parseXml(source, events);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      const { vi, en } = causeOf(error);
      throw fault({
        vi: `không phải bảng tính đọc được (${vi}); ${saveAgain.vi}`,
        en: `not a readable workbook (${en}); ${saveAgain.en}`,
      });
    }
  };
  const parts = await partsOf(readBytes(file, fault), fault);
  const part = (name: string) => {
    const text = parts.get(name);
    if (text === undefined)
      throw fault({
        vi: `không phải bảng tính, thiếu phần ${JSON.stringify(name)}; ${saveAgain.vi}`,
        en: `not a workbook, it lacks ${JSON.stringify(name)}; ${saveAgain.en}`,
      });
    return text;
  };
  const types = part('[Content_Types].xml');
  if (activeType.test(types))
    throw fault({
      vi: `có macro hoặc kết nối dữ liệu; ${savePlain.vi}`,
      en: `it holds macros or data connections; ${savePlain.en}`,
    });
  for (const [name, text] of parts) if (name.endsWith('.rels')) checkRelationships(text, parse, fault);
  return {
    part,
    fault,
    parse,
    relationships(name) {
      const found = new Map<string, Relationship>();
      const { dir, base } = posix.parse(name);
      parse(part(posix.join(dir, '_rels', `${base}.rels`)), {
        open: ({ name: element, attributes: { Id = '', Type = '', Target = '' } }) => {
          const target = Target.startsWith('/') ? Target.slice(1) : posix.join(dir, Target);
          if (element === 'Relationship') found.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
        },
      });
      return found;
    },
  };
}

type MakeFault = WorkbookPackage['fault'];

function readBytes(file: string, fault: MakeFault): Uint8Array {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > largestFile) throw fault(tooLarge(largestFile));
    bytes = readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw fault(unreadable(error));
  }
  const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte);
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw fault({
      vi: 'có mật khẩu, hoặc là tệp .xls kiểu cũ; hãy bỏ mật khẩu và lưu lại dạng .xlsx',
      en: 'encrypted, or of the old .xls kind; take the password away and save it as .xlsx',
    });
  if (!begins(0x50, 0x4b))
    throw fault({
      vi: `không phải tệp .xlsx, dù tên là vậy; ${saveAgain.vi}`,
      en: `not an .xlsx file, whatever its name; ${saveAgain.en}`,
    });
  return bytes;
}

/** Unpacks every XML part once. What is no XML (pictures, printer settings) is never unpacked. */
async function partsOf(bytes: Uint8Array, fault: MakeFault): Promise<Map<string, string>> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const parts = new Map<string, string>();
  let at = '';
  try {
    for (const { name, read } of (await openZip(bytes, zipLimits)).entries) {
      at = name;
      if (activeName.test(name))
        throw fault({
          vi: `có macro, đối tượng nhúng hoặc liên kết tới tệp khác (${JSON.stringify(name)}); ${savePlain.vi}`,
          en: `it holds macros, embedded objects or links to other files (${JSON.stringify(name)}); ${savePlain.en}`,
        });
      if (!/\.(xml|rels)$/i.test(name)) continue;
      const text = utf8.decode(await read());
      if (/^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])/i.test(text)) throw new TypeError();
      if (activeMarkup.test(text))
        throw fault({
          vi: `phần ${JSON.stringify(name)} có khai báo kiểu tài liệu (DTD), thực thể hoặc liên kết tới tệp khác; ${savePlain.vi}`,
          en: `${JSON.stringify(name)} in it holds a document type, an entity or a link to other files; ${savePlain.en}`,
        });
      parts.set(name, text);
    }
  } catch (error) {
    if (error instanceof ZipFault)
      throw fault(joined([about({ vi: 'không chấp nhận', en: 'refused' }, error.text), saveAgain], '; '));
    if (error instanceof TypeError)
      throw fault({
        vi: `phần ${JSON.stringify(at)} không phải UTF-8; ${saveAgain.vi}`,
        en: `${JSON.stringify(at)} in it is not UTF-8; ${saveAgain.en}`,
      });
    throw error;
  }
  return parts;
}

/**
 * Refuses what leads out of the file. A hyperlink may: spreadsheet programs make one of every address that a person
 * types, and nobody follows it here.
 */
function checkRelationships(source: string, parse: typeof parseXml, fault: MakeFault): void {
  parse(source, {
    open: ({ name, attributes: { Type = '', TargetMode = '' } }) => {
      if (name !== 'Relationship') return;
      if (activeType.test(Type) || (TargetMode.toLowerCase() === 'external' && !Type.endsWith('/hyperlink')))
        throw fault({
          vi: `có liên kết tới tệp hoặc dữ liệu khác; ${savePlain.vi}`,
          en: `it links to other files or data; ${savePlain.en}`,
        });
    },
  });
}
