import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const given = (
  part: string,
  text: string,
  head = 'Thông báo tạm ngừng Cổng Thông tin điện tử để nâng cấp',
  more: Record<string, unknown> = {},
) => ({
  options: { part, days: 7, ...more },
  evidence: { pages: [pageOf('<p>Trang chủ</p>'), pageOf(`<h1>${head}</h1>${text}`, 'https://tinhmau.gov.vn/tb')] },
});
const notice = (posted: string, begins: string) =>
  `<p>Ngày đăng: ${posted}</p><p>Cổng tạm ngừng từ 22 giờ ngày ${begins}.</p>`;

ruleTester(rule, {
  passed: [
    { name: 'eight working days ahead', ...given('notice', notice('02/03/2026', '12/03/2026')), messages: ['in-time'] },
    {
      name: 'maintenance one working day ahead, where one is asked for',
      ...given('notice', notice('02/03/2026', '04/03/2026'), 'Lịch bảo dưỡng phần mềm một cửa điện tử', { days: 1 }),
      messages: ['in-time'],
    },
    {
      name: 'says when it is back',
      ...given('recovery', '<p>Dự kiến hoạt động trở lại lúc 6 giờ ngày 14/03/2026.</p>'),
      messages: ['recovery-told'],
    },
  ],
  failed: [],
  cantTell: [
    { name: 'three days ahead', ...given('notice', notice('02/03/2026', '05/03/2026')), messages: ['late'] },
    {
      name: 'no notice, which tells nothing of whether there was any',
      ...given('notice', '<p>Tin</p>', 'Thông báo tuyển dụng', { silent: 'cantTell' }),
      messages: ['no-notice'],
    },
    {
      name: 'a date beside the name of the portal is not that of the suspension',
      ...given('notice', '<p>Ngày đăng: 02/03/2026</p><p>Trang thông tin điện tử tỉnh Mẫu, 30/03/2026</p>'),
      messages: ['no-dates'],
    },
    { name: 'no dates', ...given('notice', '<p>Cổng tạm ngừng đêm nay.</p>'), messages: ['no-dates'] },
    {
      name: 'does not say when it is back',
      ...given('recovery', '<p>Cổng tạm ngừng đêm nay.</p>'),
      messages: ['recovery-unsaid'],
    },
  ],
  inapplicable: [
    {
      name: 'a road is closed',
      ...given('notice', notice('02/03/2026', '05/03/2026'), 'Thông báo tạm ngừng lưu thông qua cầu'),
    },
  ],
});
