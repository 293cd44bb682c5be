import { expect, test } from 'vitest';
import { pageOf } from '../testing/rule-tester.ts';
import { dom, elementsOf } from './dom.ts';
import { selectorOf } from './selector.ts';

const deep = (text: string) => `<div>${'<div>'.repeat(8)}<h4>${text}</h4>${'</div>'.repeat(8)}</div>`;

test('a selector finds its element and no other, alike as they may be, with ids that stand twice', () => {
  const page = pageOf(`<main id="noi-dung">${deep('một')}</main><aside>${deep('hai')}${deep('ba')}</aside>
    <ul id="muc"><li>bốn</li></ul><ul id="muc"><li>năm<b>sáu</b></li></ul><p id="1x">bảy</p><svg><g><text>tám</text></g></svg>`);
  const $ = dom(page);
  for (const element of elementsOf(page)) {
    const selector = selectorOf($(element));
    expect($(selector).get(), selector).toEqual([element]);
  }
  expect(selectorOf($('#noi-dung h4'))).toMatch(/^#noi-dung > /);
});
