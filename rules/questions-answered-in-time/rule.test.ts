import { ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const given = (received: string, answered: string) => ({
  options: { days: 15 },
  html: `<table><tr><th>Câu hỏi</th><th>Ngày gửi</th><th>Ngày trả lời</th></tr><tr><td>Hỏi về đất</td><td>${received}</td><td>${answered}</td></tr></table>`,
});

ruleTester(rule, {
  passed: [
    { name: 'fifteen working days over Tết', ...given('02/02/2026', '02/03/2026'), messages: ['kept'] },
    { name: 'same day', ...given('02/03/2026', '02/03/2026') },
  ],
  failed: [],
  cantTell: [
    { name: 'progress may have been told', ...given('02/02/2026', '03/03/2026'), messages: ['late'] },
    { name: 'no dates', ...given('', ''), messages: ['no-dates'] },
    { name: 'no such list', options: { days: 15 }, html: '<p>Hỏi đáp</p>', messages: ['no-dates'] },
  ],
});
