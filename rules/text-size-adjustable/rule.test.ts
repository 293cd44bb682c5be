import type { TriedTool } from '../../src/core/tools.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const name = 'Tăng cỡ chữ';
const article = 'https://tinhmau.gov.vn/tin/1';
const tried = (outcome: TriedTool['outcome'], more: Partial<TriedTool> = {}) => ({
  home: pageOf(`<button>${name}</button>`),
  pages: [],
  tools: { tried: [{ kind: 'text-size' as const, name, outcome, ...more }], widgets: [] },
});
const found = (html: string, widgets: string[] = [], inside = '') => ({
  home: pageOf(html),
  pages: [pageOf(html), pageOf(inside, article)],
  tools: { tried: [], widgets },
});

ruleTester(rule, {
  passed: [
    {
      name: 'pressed, and it changed',
      evidence: tried('worked', { from: 4, to: 7.5 }),
      messages: ['works'],
      found: name,
    },
    {
      name: 'on an article alone',
      evidence: { ...tried('worked', { url: article }), home: pageOf('<p></p>') },
      messages: ['works'],
    },
    { name: 'changed in a way that has no figures', evidence: tried('worked') },
  ],
  failed: [
    { name: 'none', evidence: found('<button>Tìm kiếm</button>'), messages: ['absent'] },
    { name: 'pressed, and nothing changed', evidence: tried('nothing'), messages: ['dead'] },
    {
      name: 'only a tool of another kind',
      evidence: { ...tried('worked', { kind: 'contrast' }), home: pageOf('<p></p>') },
      messages: ['absent'],
    },
    {
      name: 'news that use the words',
      evidence: found(`<a href="/tin/1">${name} trong văn học đương đại</a>`),
      messages: ['absent'],
    },
  ],
  cantTell: [
    ...(['other', 'sends', 'leads-away', 'not-pressed'] as const).map((outcome) => ({
      name: `pressed: ${outcome}`,
      evidence: tried(outcome),
      messages: ['untried'],
    })),
    {
      name: 'seen but not tried',
      evidence: found(`<a href="?che-do=1">${name}</a>`),
      messages: ['untried'],
      found: name,
    },
    { name: 'seen on an article, not tried', evidence: found('', [], `<button>${name}</button>`), found: name },
    { name: 'a panel for people with disabilities', evidence: found('<button>Hỗ trợ người khuyết tật</button>') },
    { name: 'a widget of another site', evidence: found('', ['cdn.userway.org']), found: 'cdn.userway.org' },
  ],
});
