import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Evidence } from '../core/evidence.ts';
import type { Requirement } from '../core/instrument.ts';
import { collected, failed, skipped } from '../core/observation.ts';
import { reportSchema } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { defineRule } from '../core/rule.ts';
import type { Unseen } from '../core/unseen.ts';
import { dom, visibleText } from '../derive/dom.ts';
import { bundleOf, type SmallPage } from '../testing/bundle.ts';
import { instrumentOf, requirementOf, testWeights, words } from '../testing/judging.ts';
import { judge } from './judge.ts';

const home = 'https://tinhmau.gov.vn/';
const messages = { present: { text: words }, missing: { text: words, mend: words }, unsure: { text: words } };

const says = (id: string, scope: 'home' | 'document') =>
  scope === 'home'
    ? defineRule({
        id,
        title: words,
        scope: 'site',
        needs: ['home'],
        options: z.strictObject({ word: z.string() }),
        lookedFor: words,
        messages,
        *evaluate({ home: page }, { word }) {
          const text = visibleText(dom(page)('body'));
          if (text.includes('vô cùng')) return;
          yield text.includes(word)
            ? { outcome: 'passed', message: 'present', found: text }
            : { outcome: 'failed', message: 'missing', found: text };
        },
      })
    : defineRule({
        id,
        title: words,
        scope: 'page',
        needs: ['document'],
        options: z.strictObject({ word: z.string() }),
        lookedFor: words,
        messages,
        *evaluate({ document }, { word }) {
          yield visibleText(dom(document)('body')).includes(word)
            ? { outcome: 'passed', message: 'present' }
            : { outcome: 'failed', message: 'missing' };
        },
      });

const throws = defineRule({
  id: 'rule-broken',
  title: words,
  scope: 'site',
  needs: ['home'],
  options: z.strictObject({}),
  lookedFor: words,
  messages,
  // biome-ignore lint/correctness/useYield: it is the fault under test
  *evaluate() {
    throw new Error('oh');
  },
});

const placed = defineRule({
  id: 'home-placed',
  title: words,
  scope: 'site',
  needs: ['styledHome'],
  options: z.strictObject({ word: z.string() }),
  lookedFor: words,
  messages,
  *evaluate() {
    yield { outcome: 'failed', message: 'missing' };
  },
});

const rules: Rule[] = [placed, says('home-says', 'home'), says('page-says', 'document'), throws];

const use = (rule: string, word = 'chào') => ({ rule, with: rule === 'rule-broken' ? {} : { word } });

function run(pages: Record<string, SmallPage>, requirements: Requirement[], change?: (evidence: Evidence) => void) {
  const report = judge(bundleOf(pages, change), {
    ...{ instruments: [instrumentOf(requirements)], rules, weights: testWeights },
    sha256: '0'.repeat(64),
  });
  expect(reportSchema.safeParse(report).error).toBeUndefined();
  return Object.assign(report, { row: (id: string) => report.requirements.find((row) => row.id === id) });
}

const seen = (html: string): SmallPage => ({ sent: html, rendered: html });

describe('judge', () => {
  test('passes and fails with evidence', () => {
    const report = run({ [home]: seen('<p>chào bạn</p>') }, [
      requirementOf({ id: '1.a', rules: { all: [use('home-says')] } }),
      requirementOf({ id: '1.b', rules: { all: [use('home-says', 'tạm biệt')] } }),
    ]);
    expect(report.row('1.a')).toMatchObject({ outcome: 'passed', share: 1, decided: 1 });
    expect(report.row('1.b')).toMatchObject({
      outcome: 'failed',
      share: 0,
      findings: [{ outcome: 'failed', found: 'chào bạn', mend: words, places: [{ url: home }] }],
    });
    expect(report.score).toMatchObject({ machine: { low: 50, high: 50, coverage: 1 }, conformity: 'not-conformant' });
  });

  test('what was not observed is untested with its code, and never failed', () => {
    const rows = [requirementOf({ id: '1', rules: { all: [use('home-says', 'không có')] } })];
    const noBrowser = run({ [home]: { sent: '<p>x</p>' } }, rows, ({ pages }) => {
      if (pages[0]) pages[0].render = skipped('needs-browser');
    });
    expect(noBrowser.row('1')).toMatchObject({
      outcome: 'untested',
      decided: 0,
      findings: [{ message: 'needs-browser' }],
    });
    const down = run({ [home]: { sent: '<p>x</p>' } }, rows, ({ pages }) => {
      if (pages[0]) pages[0].render = failed('timeout', 'no answer');
    });
    expect(down.row('1')).toMatchObject({
      outcome: 'untested',
      findings: [{ message: 'timeout', found: 'no answer' }],
    });
    expect(down.score.machine).toEqual({ low: 0, high: 100, coverage: 0 });
  });

  test('names the pictures of the pages that have one', () => {
    const pages = { [home]: seen('<p>x</p>'), [`${home}a`]: seen('<p>y</p>'), [`${home}b`]: { sent: '<p>z</p>' } };
    const report = run(pages, [], ({ pages: [, second] }) => {
      if (second?.render.status !== 'collected') throw new Error('the second page was not opened');
      second.render.value.screenshot = { sha256: 'c'.repeat(64), bytes: 9, type: 'image/webp' };
    });
    expect(report.evidence.screenshots).toEqual([
      { url: `${home}a`, sha256: 'c'.repeat(64), width: 1366, height: 768 },
    ]);
    expect(run(pages, []).evidence).not.toHaveProperty('screenshots');
  });

  test('a rule that throws is a fault of ours: untested (bug)', () => {
    const report = run({ [home]: seen('<p>x</p>') }, [
      requirementOf({ id: '1', rules: { all: [use('rule-broken')] } }),
    ]);
    expect(report.row('1')).toMatchObject({
      outcome: 'untested',
      findings: [{ message: 'bug', found: 'rule-broken: oh' }],
    });
  });

  describe('a failure on a page the browser did not see', () => {
    const rows = [requirementOf({ id: '1', rules: { all: [use('page-says')] } })];
    const article = (number: number) => `${home}tin/${number}.html`;

    test('is untested when scripts could have added the content', () => {
      const report = run(
        { [home]: seen('<p>chào</p>'), [article(1)]: { sent: '<script src=x.js></script><p>tin</p>' } },
        rows,
      );
      expect(report.row('1')).toMatchObject({ outcome: 'untested', counts: { passed: 1, failed: 0, untested: 1 } });
    });

    test('stands on a page without scripts', () => {
      const report = run({ [home]: seen('<p>chào</p>'), [article(1)]: { sent: '<p>tin</p>' } }, rows);
      expect(report.row('1')).toMatchObject({ outcome: 'failed' });
    });

    test('stands when a rendered page of the same template shows that scripts add nothing', () => {
      const body = '<script src=x.js></script><p>tin tức trong tỉnh</p>';
      const report = run(
        {
          [home]: seen('<p>chào</p>'),
          [article(1)]: { sent: body },
          [article(2)]: seen(body.replace('tin', 'chào tin')),
        },
        rows,
      );
      expect(report.row('1')).toMatchObject({ outcome: 'failed', counts: { failed: 1, passed: 2 } });
    });

    test('is untested when the rendered page of the template grew by script', () => {
      const body = '<script src=x.js></script><p>tin tức</p>';
      const grown = { sent: body, rendered: `${body}<p>chào mừng bạn đến với cổng thông tin của tỉnh</p>` };
      const report = run({ [home]: seen('<p>chào</p>'), [article(1)]: { sent: body }, [article(2)]: grown }, rows);
      expect(report.row('1')).toMatchObject({ outcome: 'untested' });
    });
  });

  describe('a page that came without a file that visitors get', () => {
    const rows = [
      requirementOf({ id: 'words', rules: { all: [use('home-says')] } }),
      requirementOf({ id: 'place', rules: { all: [use('home-placed')] } }),
    ];
    const runWithout = (unseen: Unseen, text: string) =>
      run({ [home]: seen(text) }, rows, ({ pages: [page] }) => {
        if (page?.render.status === 'collected') page.render.value.unseen = unseen;
      });

    test('no style sheet: nothing is said of places and looks, the words are judged', () => {
      const report = runWithout({ style: `${home}a.css` }, '<p>tin</p>');
      expect(report.row('words')?.outcome).toBe('failed');
      expect(report.row('place')).toMatchObject({
        outcome: 'untested',
        findings: [{ message: 'refused', found: `the style sheet ${home}a.css could not be loaded` }],
      });
    });

    test('no script: what it might have added is not missed, what is there is there', () => {
      const script = `${home}a.js`;
      const { findings, outcome } = runWithout({ script }, '<p>tin</p>').row('words') ?? {};
      expect([outcome, findings]).toMatchObject([
        'untested',
        [{ message: 'refused', found: `the script ${script} could not be loaded` }],
      ]);
      expect(runWithout({ script }, '<p>chào</p>').row('words')?.outcome).toBe('passed');
    });
  });

  test('manual rows are open and weigh in the full score only; agency rows weigh nothing', () => {
    const report = run({ [home]: seen('<p>chào</p>') }, [
      requirementOf({ id: '1.a', rules: { all: [use('home-says')] } }),
      requirementOf({ id: '1.b', method: 'manual' }),
      requirementOf({ id: '1.c', method: 'manual', scope: 'agency' }),
    ]);
    expect(report.row('1.b')?.outcome).toBe('untested');
    expect(report.score).toMatchObject({
      machine: { low: 100, high: 100, coverage: 1 },
      full: { low: 50, high: 100, coverage: 0.5 },
      conformity: 'undetermined',
    });
  });

  test('semi: a machine may fail, but what it passes a person decides', () => {
    const report = run({ [home]: seen('<p>chào</p>') }, [
      requirementOf({ id: '1.a', method: 'semi', rules: { all: [use('home-says')] } }),
      requirementOf({ id: '1.b', method: 'semi', rules: { all: [use('home-says', 'tạm biệt')] } }),
    ]);
    expect(report.row('1.a')).toMatchObject({ outcome: 'cantTell', findings: [{ outcome: 'cantTell' }] });
    expect(report.row('1.b')?.outcome).toBe('failed');
  });

  test('any: one pass is enough', () => {
    const report = run({ [home]: seen('<p>chào</p>') }, [
      requirementOf({ id: '1.a', rules: { any: [use('home-says'), use('home-says', 'tạm biệt')] } }),
      requirementOf({ id: '1.b', rules: { any: [use('home-says', 'hẹn gặp'), use('home-says', 'tạm biệt')] } }),
      requirementOf({ id: '1.c', rules: { any: [use('rule-broken'), use('home-says', 'tạm biệt')] } }),
    ]);
    expect(['1.a', '1.b', '1.c'].map((id) => report.row(id)?.outcome)).toEqual(['passed', 'failed', 'untested']);
    expect(report.row('1.a')?.findings.map(({ outcome }) => outcome)).toEqual(['passed']);
  });

  test('a row that restates others follows them and weighs nothing', () => {
    const report = run({ [home]: seen('<p>chào</p>') }, [
      requirementOf({ id: '2.a', restates: ['1'] }),
      requirementOf({ id: '1.a', rules: { all: [use('home-says')] } }),
      requirementOf({ id: '1.b', rules: { all: [use('home-says', 'tạm biệt')] } }),
    ]);
    expect(report.row('2.a')).toMatchObject({ outcome: 'failed', weight: 0 });
    expect(report.score.machine).toMatchObject({ low: 50 });
  });

  test('rows for some kinds of authority: judged, inapplicable, or untested while the kind is unknown', () => {
    const rows = [requirementOf({ id: '1', appliesTo: ['province'], rules: { all: [use('home-says', 'tạm biệt')] } })];
    const outcome = (kind: Evidence['portal']['kind']) =>
      run({ [home]: seen('<p>chào</p>') }, rows, ({ portal }) => {
        portal.kind = kind;
      }).row('1');
    expect(outcome('province')).toMatchObject({ outcome: 'failed' });
    expect(outcome('commune')).toMatchObject({ outcome: 'inapplicable', weight: 0 });
    expect(outcome('unknown')).toMatchObject({ outcome: 'untested', reason: 'kind-unknown', decided: 0 });
  });

  test('hiding is no defence: without a service every service row is untested', () => {
    const rows = [requirementOf({ id: '1', scope: 'service', rules: { all: [use('home-says')] } })];
    const page = { [home]: seen('<p>chào</p>') };
    expect(run(page, rows).row('1')).toMatchObject({ outcome: 'untested', reason: 'no-services' });
    const moved = run(page, rows, (evidence) => {
      evidence.clicks = [{ from: home, to: 'https://dichvucong.gov.vn/', text: 'Dịch vụ công', cost: 1 }];
    });
    expect(moved.row('1')).toMatchObject({ reason: 'moved' });
  });

  test('a row not yet in force does not apply', () => {
    const report = run({ [home]: seen('<p>x</p>') }, [
      requirementOf({ id: '1', from: '2027-01-01', rules: { all: [use('home-says')] } }),
    ]);
    expect(report.row('1')).toMatchObject({ outcome: 'inapplicable', weight: 0, findings: [] });
  });

  test('up to a tenth of unseen targets, a requirement is still decided', () => {
    const rows = [requirementOf({ id: '1', rules: { all: [use('page-says')] } })];
    const pages = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        index === 0 ? home : `${home}${'abcdefghijklmnopqrst'[index]}`,
        seen('<p>chào</p>'),
      ]),
    );
    const unseen = (count: number) =>
      run(pages, rows, ({ pages: records }) => {
        for (const record of records.slice(-count)) record.html = record.render = failed('timeout', '');
      }).row('1');
    expect(unseen(2)).toMatchObject({ outcome: 'passed', decided: 0.9 });
    expect(unseen(3)).toMatchObject({ outcome: 'untested', decided: 0.85 });
  });

  test('the same finding in many places is one finding', () => {
    const pages = Object.fromEntries(
      [home, `${home}tin/1.html`, `${home}tin/2.html`, `${home}tin/3.html`].map((url) => [url, seen('<p>x</p>')]),
    );
    const [first, ...others] =
      run(pages, [requirementOf({ id: '1', rules: { all: [use('page-says')] } })]).row('1')?.findings ?? [];
    expect([first, ...others].map((finding) => finding?.placesTotal).sort()).toEqual([1, 3]);
  });

  test('the evidence of the browser is used when there is some', () => {
    const report = run({ [home]: { sent: '<p>x</p>', rendered: '<p>chào</p>' } }, [
      requirementOf({ id: '1', rules: { all: [use('page-says')] } }),
    ]);
    expect(report.row('1')?.outcome).toBe('passed');
  });

  test('advice: what no clause demands is told, not judged', () => {
    const report = run(
      { [home]: seen('<p>chào</p>') },
      [requirementOf({ id: '1', rules: { all: [use('home-says')] } })],
      ({ site }) => {
        const at = '2026-03-02T03:00:00.000Z';
        const handshakes = [{ version: 'TLSv1' as const, protocol: 'TLSv1', completed: true, chain: [] }];
        const addresses = [{ address: '1.1.1.1', result: collected({ hellos: [], handshakes }, at) }];
        const record = { addresses, certificates: {}, fetched: [], paths: [] };
        site.tls.push({ host: 'tinhmau.gov.vn', port: 443, result: collected(record, at) });
      },
    );
    expect(report.advice.map(({ id }) => id)).toEqual(['tls-old-versions']);
    expect(report.score.machine.low).toBe(100);
  });
});
