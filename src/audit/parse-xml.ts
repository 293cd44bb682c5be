import { SaxesParser } from 'saxes';
import { BilingualError } from '../core/errors.ts';

/** More than any part of a workbook has: a file of nothing but tags, or of one tag, must not fill the memory. */
const [deepest, mostAttributes] = [64, 100];

/** What is told of an element: its name without prefix, its namespace, its own attributes, and `r:id` whatever the prefix. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: Readonly<Record<string, string>>;
}

export interface XmlEvents {
  open?: (element: XmlElement) => void;
  close?: (name: string, namespace: string) => void;
  text?: (text: string) => void;
}

/**
 * Reads strict, well-formed XML. A document type, and with it every entity but the five of XML itself, is refused.
 * @throws {Error} saying what is wrong and where
 */
export function parseXml(source: string, events: XmlEvents): void {
  const parser = new SaxesParser({ xmlns: true });
  let [depth, attributeCount] = [0, 0];
  parser.on('error', ({ message }) => {
    const [, line, column] = /^(?:undefined:)?(\d+):(\d+): /.exec(message) ?? [];
    throw new BilingualError({ vi: `XML sai ở dòng ${line ?? 1}, cột ${column ?? 0}`, en: message });
  });
  parser.on('doctype', () => {
    throw new BilingualError({ vi: 'có khai báo kiểu tài liệu (DTD)', en: 'a document type definition' });
  });
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    if (++attributeCount > mostAttributes)
      throw new BilingualError({
        vi: `một phần tử có hơn ${mostAttributes} thuộc tính`,
        en: `an element with more than ${mostAttributes} attributes`,
      });
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (++depth > deepest)
      throw new BilingualError({
        vi: `các phần tử lồng nhau quá ${deepest} tầng`,
        en: `elements nested deeper than ${deepest}`,
      });
    const plain: Record<string, string> = Object.create(null);
    for (const { prefix, local: name, uri: space, value } of Object.values(attributes)) {
      if (prefix === '') plain[name] = value;
      else if (space.endsWith('/relationships')) plain[`r:${name}`] = value;
    }
    events.open?.({ name: local, namespace: uri, attributes: plain });
  });
  parser.on('closetag', ({ local, uri }) => {
    depth--;
    events.close?.(local, uri);
  });
  const text = (part: string) => events.text?.(part);
  parser.on('text', text);
  parser.on('cdata', text);
  parser.write(source).close();
}
