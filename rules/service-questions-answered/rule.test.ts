import type { PageDocument } from '../../src/core/rule.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const faq = (inner: string) => [pageOf(`<main><h1>Câu hỏi thường gặp</h1>${inner}</main>`)];
const given = (pages: PageDocument[], exhaustive = true) => ({ pages, clicks: { home: '', all: [], exhaustive } });
const link = [pageOf('<a href="/hd">Hỏi đáp</a>')];
const full = faq(
  ['Có phải đến không?', 'Nộp thế nào?', 'Bao lâu?'].map((text) => `<h2>${text}</h2><p>Trả lời.</p>`).join(''),
);
const guide = faq;

ruleTester(rule, {
  passed: [{ name: 'a full page', evidence: given(full), messages: ['offered'] }],
  failed: [{ name: 'nothing', evidence: given([pageOf('<p>Tin tức</p>')]), messages: ['missing'] }],
  cantTell: [
    { name: 'a page without content', evidence: given(guide('<p>Đang cập nhật</p>')), messages: ['thin'] },
    { name: 'a link', evidence: given(link), messages: ['unseen'] },
    { name: 'part of the portal', evidence: given([pageOf('<p>Tin tức</p>')], false), messages: ['not-found'] },
  ],
});
