import { getDocumentProxy } from 'unpdf';
import type { FileFacts } from '../core/file-facts.ts';
import { readLines, shorten } from './inspect-lines.ts';

/** A form has few pages; text on none of the first ones is no text layer. */
const pagesRead = 5;
const millimetresPerPoint = 25.4 / 72;

/** Looks into a PDF: whether it opens without a password, its pages, text, structure, language and title. */
export async function inspectPdf(bytes: Uint8Array): Promise<FileFacts> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    document = await getDocumentProxy(bytes, { verbosity: 0 });
  } catch (error) {
    const { name, message } = error as Error;
    if (name === 'PasswordException') return { opens: 'encrypted', reason: 'it asks for a password' };
    // Whatever else our reader stumbles over, other programs may read.
    const opens = name === 'InvalidPDFException' ? 'damaged' : 'unknown';
    return { opens, reason: shorten(message, 300) };
  }
  const first = await document.getPage(1);
  const [left = 0, bottom = 0, right = 0, top = 0] = first.view;
  const millimetres = (points: number) => Math.round(Math.abs(points) * (first.userUnit ?? 1) * millimetresPerPoint);
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: Record<string, unknown> };
  const said = (key: string) => (typeof info[key] === 'string' && info[key] !== '' ? (info[key] as string) : undefined);
  const [title, language] = [said('Title'), said('Language')];
  const lines: string[] = [];
  for (let number = 1; number <= Math.min(document.numPages, pagesRead); number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    lines.push(...joined(items as { str?: string; hasEOL?: boolean }[]));
  }
  const kept = readLines(lines);
  return {
    opens: 'yes',
    pages: document.numPages,
    pageSize: { width: millimetres(right - left), height: millimetres(top - bottom) },
    text: kept.length > 0,
    tagged: (await document.getMarkInfo().catch(() => null))?.Marked === true,
    ...(language && { language: shorten(language, 40) }),
    ...(title && { title: shorten(title, 300) }),
    lines: kept,
  };
}

function joined(items: readonly { str?: string; hasEOL?: boolean }[]): string[] {
  const lines = [''];
  for (const { str = '', hasEOL } of items) {
    lines[lines.length - 1] += str;
    if (hasEOL) lines.push('');
  }
  return lines;
}
