import { SaxesParser } from 'saxes';
import type { SitemapFault } from '../core/sitemap-record.ts';
import { sitemapFaults } from '../core/sitemap-record.ts';

/** The schemas of sitemaps.org, 0.9: `sitemap.xsd` and `siteindex.xsd`. */
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const entryOf: Readonly<Record<string, string>> = { urlset: 'url', sitemapindex: 'sitemap' };
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  url: ['loc', 'lastmod', 'changefreq', 'priority'],
  sitemap: ['loc', 'lastmod'],
};
/** The protocol allows one file so many addresses, and an address so many characters. */
const mostEntries = 50_000;
const longestLocation = 2048;
const deepest = 16;
/** Characters kept of an example. */
const longestExample = 120;

/** W3C Datetime: a year, a month, a day, or a moment with its zone. */
const date =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?)?)?$/;
/** The schema's own type `xsd:dateTime` lets the zone be left out. */
const plainMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?$/;
const frequency = /^(always|hourly|daily|weekly|monthly|yearly|never)$/;
const priority = /^(0(\.\d+)?|1(\.0+)?|\.\d+)$/;

/**
 * Where a sitemap departs from the schema of sitemaps.org, kind by kind. The order of elements within an entry, which the
 * schema fixes and no engine asks for, and elements of other namespaces are let pass. A document type is refused, as
 * everywhere.
 * @param text - the file as text, without a byte order mark
 */
export function faultsOfSitemap(text: string): SitemapFault[] {
  const found = new Map<SitemapFault['code'], SitemapFault>();
  const note = (code: SitemapFault['code'], example: string) => {
    const known = found.get(code);
    if (known) known.count += 1;
    else found.set(code, { code, count: 1, example: example.slice(0, longestExample) });
  };
  const parser = new SaxesParser({ xmlns: true });
  const path: string[] = [];
  let [entries, locations, words] = [0, 0, ''];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type definition');
  });
  parser.on('opentag', ({ local, uri }) => {
    const foreign = uri !== namespace;
    if (path.length === 0 && foreign) note('namespace', uri || `<${local}>`);
    path.push(path.length > 0 && foreign && !found.has('namespace') ? '' : local);
    if (path.length > deepest) throw new Error(`elements nested deeper than ${deepest}`);
    words = '';
    const [root = '', entry = '', field = ''] = path;
    if (path.length === 2 && entry !== '') {
      if (entry !== entryOf[root]) note('element', `<${local}>`);
      else if (++entries === mostEntries + 1) note('too-many', `${mostEntries + 1}`);
      locations = 0;
    }
    if (path.length === 3 && field !== '' && entry === entryOf[root] && !fieldsOf[entry]?.includes(field))
      note('element', `<${local}>`);
  });
  const add = (part: string) => {
    if (words.length <= longestLocation) words += part;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    const [root = '', entry = '', field] = path;
    const value = words.trim();
    if (path.length === 3 && entry === entryOf[root]) {
      if (field === 'loc') {
        locations += 1;
        if (!isAddress(value)) note('location', value || '<loc/>');
      } else if (field === 'lastmod' && !date.test(value) && !plainMoment.test(value)) note('date', value);
      else if (field === 'changefreq' && !frequency.test(value)) note('frequency', value);
      else if (field === 'priority' && !priority.test(value)) note('priority', value);
    }
    if (path.length === 2 && entry === entryOf[root] && locations !== 1) note('location-missing', `<${entry}>`);
    path.pop();
    words = '';
  });
  try {
    parser.write(text).close();
  } catch (error) {
    note('not-well-formed', error instanceof Error ? error.message : String(error));
  }
  return sitemapFaults.flatMap((code) => found.get(code) ?? []);
}

/** An absolute address of the web that is not too long. */
const isAddress = (value: string): boolean =>
  value.length <= longestLocation && /^https?:\/\/[^\s]+$/i.test(value) && URL.canParse(value);
