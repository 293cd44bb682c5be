import type { TriedTool } from '../../src/core/tools.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const name = 'Nghe đọc bài';
const home = pageOf(`<button>${name}</button>`);
const tried = (outcome: TriedTool['outcome'], more: Partial<TriedTool> = {}) => ({
  ...{ home, pages: [home] },
  tools: { tried: [{ kind: 'read-aloud' as const, name, outcome, ...more }], widgets: [] },
});
const found = (html: string, article = '', widgets: string[] = []) => ({
  home: pageOf(html),
  pages: [pageOf(html), pageOf(article, 'https://tinhmau.gov.vn/tin/1'), pageOf('', 'https://tinhmau.gov.vn/tin/2')],
  tools: { tried: [], widgets },
});

ruleTester(rule, {
  passed: [
    { name: 'spoken', evidence: tried('worked', { heard: 'speech' }), messages: ['works'], found: name },
    {
      name: 'played on an article',
      evidence: { ...tried('worked', { heard: 'audio', url: 'https://tinhmau.gov.vn/tin/1' }), home: pageOf('') },
    },
    { name: 'played', evidence: tried('worked', { heard: 'audio' }) },
  ],
  failed: [
    { name: 'none anywhere', evidence: found('<p>Xin chào</p>', '<h1>Tin</h1>'), messages: ['absent'] },
    { name: 'a link to the news is none', evidence: found('<a href="/bao">Đọc báo</a>', '<a href="/x">Đọc tiếp</a>') },
    { name: 'a radio is none', evidence: found('<a href="/radio">Nghe đài</a>') },
  ],
  cantTell: [
    { name: 'pressed, and nothing was heard here', evidence: tried('nothing'), messages: ['dead'] },
    { name: 'wants to send something', evidence: tried('sends'), messages: ['untried'] },
    {
      name: 'on an article',
      evidence: found('', '<button>Nghe bài viết</button>'),
      messages: ['untried'],
      found: 'Nghe bài viết',
    },
    { name: 'an icon called so', evidence: found('', '<a href="#" class="btn-tts"><i></i></a>') },
    { name: 'only the home page was seen', evidence: { ...found(''), pages: [pageOf('')] }, messages: ['unseen'] },
    { name: 'a widget', evidence: found('', '', ['readspeaker.com']), messages: ['untried'] },
  ],
});
