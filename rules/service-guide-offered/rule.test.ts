import type { PageDocument } from '../../src/core/rule.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const guide = (inner: string) => [pageOf(`<main><h1>Hướng dẫn thực hiện dịch vụ công</h1>${inner}</main>`)];
const given = (pages: PageDocument[], exhaustive = true) => ({ pages, clicks: { home: '', all: [], exhaustive } });
const link = [pageOf('<a href="/hd">Hướng dẫn nộp hồ sơ</a>')];
const full = guide('<ol><li>Tìm</li><li>Khai</li><li>Gửi</li></ol>');

ruleTester(rule, {
  passed: [{ name: 'a full page', evidence: given(full), messages: ['offered'] }],
  failed: [{ name: 'nothing', evidence: given([pageOf('<p>Tin tức</p>')]), messages: ['missing'] }],
  cantTell: [
    { name: 'a page without content', evidence: given(guide('<p>Đang cập nhật</p>')), messages: ['thin'] },
    {
      name: 'a trail of links is no list of steps',
      evidence: given(guide('<nav><ol><li>Trang chủ</li><li>Dịch vụ</li><li>Hướng dẫn</li></ol></nav>')),
      messages: ['thin'],
    },
    { name: 'a link', evidence: given(link), messages: ['unseen'] },
    { name: 'part of the portal', evidence: given([pageOf('<p>Tin tức</p>')], false), messages: ['not-found'] },
  ],
});
