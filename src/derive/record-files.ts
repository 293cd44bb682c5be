import type { PageDocument } from '../core/rule.ts';
import { type ListedRecord, listed } from './records.ts';
import { saysSo } from './wording.ts';
import { fileLinks } from './wordings/functions.ts';

const fileName = /\.(pdf|docx?|odt|rtf|xlsx?|zip|rar|7z|tiff?)$/i;

/** Links of a record that lead to a file, by their address or their words. */
export const fileLinksOf = (record: ListedRecord): ListedRecord['links'] =>
  record.links.filter(
    ({ url, text }) => fileName.test(new URL(url).pathname) || (saysSo(text, fileLinks) && !/^#/.test(url)),
  );

/** Convention: documents of which a file is opened, the first that the portal shows. */
const mostSampled = 10;

/** A file of each of the first documents that the pages list, to be looked at. */
export function documentFiles(pages: readonly PageDocument[]): { url: string; page: string; text: string }[] {
  return listed('documents', pages)
    .flatMap((record) =>
      fileLinksOf(record)
        .slice(0, 1)
        .map((link) => ({ ...link, page: record.page.url })),
    )
    .slice(0, mostSampled);
}
