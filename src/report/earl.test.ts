import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { hostileReport } from '../testing/hostile-report.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderEarl } from './earl.ts';

const earl = 'http://www.w3.org/ns/earl#';
/** Every triple, as an independent JSON-LD processor reads the file. It may fetch nothing. */
const triples = async (report = sampleReport()) => {
  const document = JSON.parse(renderEarl(report, { lang: 'vi' }));
  const documentLoader = (url: string) => Promise.reject(new Error(`wanted ${url}`));
  // What the processor would drop without a word is an error.
  const strict = { documentLoader, safe: true } as object;
  return (await jsonld.toRDF(document, strict)) as unknown as Quad[];
};
interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string; termType: string };
}
const ofType = (quads: Quad[], type: string) =>
  quads.filter(({ predicate, object }) => predicate.value.endsWith('#type') && object.value === `${earl}${type}`);
const values = (quads: Quad[], name: string) =>
  quads.filter(({ predicate }) => predicate.value === `${earl}${name}`).map(({ object }) => object);

describe('EARL', () => {
  test('has an assertion for each requirement and each finding, whole and with the outcomes of EARL alone', async () => {
    const report = sampleReport();
    const quads = await triples(report);
    const expected = report.requirements.reduce((sum, { findings }) => sum + 1 + findings.length, 0);
    expect(ofType(quads, 'Assertion')).toHaveLength(expected);
    for (const property of ['assertedBy', 'subject', 'test', 'mode', 'result', 'outcome'])
      expect(values(quads, property)).toHaveLength(expected);
    expect(new Set(values(quads, 'outcome').map(({ value }) => value.replace(earl, '')))).toEqual(
      new Set(['passed', 'failed', 'cantTell', 'untested', 'inapplicable']),
    );
    expect(new Set(values(quads, 'outcome').map(({ termType }) => termType))).toEqual(new Set(['NamedNode']));
  });

  test('every subject and test that an assertion names is described', async () => {
    const quads = await triples();
    const described = new Set(
      [...ofType(quads, 'TestSubject'), ...ofType(quads, 'TestRequirement')].map(({ subject }) => subject.value),
    );
    for (const { value } of [...values(quads, 'subject'), ...values(quads, 'test')]) expect(described).toContain(value);
  });

  test('a hostile portal adds no statement of its own', async () => {
    const names = (quads: Quad[]) => new Set(quads.map(({ predicate }) => predicate.value));
    const [own, hostile] = [names(await triples()), names(await triples(hostileReport()))];
    for (const name of hostile) expect(own).toContain(name);
  });
});
