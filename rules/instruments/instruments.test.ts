import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Requirement } from '../../src/core/instrument.ts';
import { articleOf, instrumentSchema, usesOf } from '../../src/core/instrument.ts';
import { hasDiacritics } from '../../src/derive/vietnamese.ts';
import { rules } from '../index.ts';

const folder = new URL('./', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const clauseOf = (id: string) => id.split('/', 1)[0] ?? id;
const under = (id: string, name: string) => id === name || id.startsWith(`${name}.`) || id.startsWith(`${name}/`);
/** A row of the ministry's guidance: explanatory, no legal norm. */
const isGuidance = ({ cite }: Requirement) => cite.vi.includes('Hướng dẫn');

const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  const text = read(file);
  const instrument = instrumentSchema.parse(parse(text));
  const rows = instrument.requirements;
  const ids = rows.map(({ id }) => id);
  const { clauses } = JSON.parse(read(file.replace('.yaml', '.clauses.json'))) as {
    clauses: { id: string; without?: string }[];
  };

  test('is named after its id and is Unicode NFC', () => {
    expect(`${instrument.id}.yaml`).toBe(file);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('ids are unique and every one belongs to an article of the list', () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(instrument.articles.map(({ id }) => id)).toEqual([...new Set(ids.map(articleOf))]);
  });

  test('every clause that lays a duty has a row, and every row is a clause or a split of one', () => {
    const owed = clauses.filter(({ without }) => without === undefined).map(({ id }) => id);
    expect([...new Set(ids.map(clauseOf))].sort()).toEqual(owed.sort());
  });

  test('rows stand in the order of the text', () => {
    const order = clauses.map(({ id }) => id);
    const places = ids.map((id) => order.indexOf(clauseOf(id)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each(rows)('$id cites its own clause, in Vietnamese with diacritics', (row) => {
    const [article, ...inside] = clauseOf(row.id).split('.');
    // A point may stand right under its article, without a clause between (`11.a`).
    const [clause, point] = /^\d/.test(inside[0] ?? '') ? inside : [undefined, inside[0]];
    const annex = article?.startsWith('pl');
    const vi = annex
      ? 'Phụ lục'
      : `${point ? `điểm ${point} ` : ''}${clause ? `khoản ${clause} ` : ''}Điều ${article} `;
    const en = annex ? 'Annex' : `Article ${article}${clause ? `(${clause})` : ''}${point ? `(${point})` : ''}, `;
    expect(row.cite.vi).toContain(vi);
    expect(row.cite.en).toContain(en);
    for (const words of [row.summary, row.question, row.note]) if (words) expect(hasDiacritics(words.vi)).toBe(true);
  });

  test('whoever must be asked is asked: every manual and semi row has its question', () => {
    expect(rows.filter(({ method, question }) => method !== 'automatic' && question === undefined)).toEqual([]);
  });

  test('a row of the guidance is never a must and never a condition of a level', () => {
    const wrong = rows.filter((row) => isGuidance(row) && (row.force === 'must' || row.conditionOf));
    expect(wrong).toEqual([]);
  });

  test('what a row restates exists, and is never explanatory', () => {
    for (const row of rows) {
      for (const name of row.restates ?? []) {
        const named = rows.filter(({ id }) => under(id, name) && id !== row.id);
        expect(named.length, `${row.id} restates ${name}`).toBeGreaterThan(0);
        expect(named.filter(isGuidance), `${row.id} restates ${name}`).toEqual([]);
      }
    }
  });

  test('levels are asked of services, and only article 5 sets the conditions of a level', () => {
    expect(rows.filter(({ levels, scope }) => levels && scope !== 'service')).toEqual([]);
    expect(rows.filter(({ id, conditionOf }) => conditionOf && articleOf(id) !== '5')).toEqual([]);
    for (const { id, conditionOf } of rows.filter((row) => row.conditionOf)) expect(id).toMatch(`5.${conditionOf}.`);
  });

  test('services are judged by rules about services, the portal by the others', () => {
    const scopes = new Map(rules.map(({ id, scope }) => [id, scope]));
    const misfits = rows.filter((row) =>
      usesOf(row).some(({ rule }) => (scopes.get(rule) === 'service') !== (row.scope === 'service')),
    );
    expect(misfits.map(({ id }) => id)).toEqual([]);
  });
});
