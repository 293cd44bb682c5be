import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

ruleTester(rule, {
  passed: [
    {
      name: 'a fieldset',
      html: '<fieldset><legend>Thông tin này có hữu ích không?</legend><input type="radio"></fieldset>',
      messages: ['offered'],
    },
    { name: 'a button', html: '<button aria-label="Đánh giá bài viết"></button>' },
  ],
  failed: [],
  cantTell: [
    {
      name: 'of services alone',
      evidence: {
        pages: [pageOf('<button>Đánh giá hài lòng</button>', 'https://tinhmau.gov.vn/dich-vu-cong/khai-sinh')],
      },
      messages: ['of-services'],
    },
    {
      name: 'an article on ratings',
      html: '<p>Tỉnh công bố kết quả đánh giá mức độ hài lòng.</p><button>In</button>',
      messages: ['not-seen'],
    },
    { name: 'hidden', html: '<button hidden>Đánh giá</button>', messages: ['not-seen'] },
  ],
});
