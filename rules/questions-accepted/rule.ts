import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { linksUnread } from '../../src/derive/links.ts';
import { menuOf } from '../../src/derive/menu.ts';
import { mailOn, questionWaysOf } from '../../src/derive/questions.ts';
import { fits } from '../../src/derive/wording.ts';
import { exchangeWording } from '../../src/derive/wordings/menu.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'questions-accepted',
  title: {
    vi: 'Gửi được câu hỏi và theo dõi việc trả lời, hoặc có thư điện tử tiếp nhận',
    en: 'Questions can be sent and followed, or there is an e-mail address for them',
  },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  quotesContact: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const ways = pages.flatMap((page) => {
      const found = questionWaysOf(page);
      return found ? [{ page, ...found }] : [];
    });
    const addressed = ways.find(({ address }) => address);
    if (addressed)
      return yield {
        outcome: 'passed',
        message: 'address',
        data: { address: addressed.address ?? '' },
        found: addressed.address ?? '',
        url: addressed.page.url,
      };
    const form = ways.find(({ form, tracked }) => form && tracked);
    if (form) return yield { outcome: 'passed', message: 'form', url: form.page.url };
    const untracked = ways.find((way) => way.form);
    if (untracked) return yield { outcome: 'cantTell', message: 'untracked', url: untracked.page.url };
    const mailed = pages.find(mailOn);
    const address = mailed && mailOn(mailed);
    if (mailed && address)
      return yield { outcome: 'cantTell', message: 'contact-only', data: { address }, found: address, url: mailed.url };
    const entry = menuOf(home).entries.find(({ name }) => fits(name, exchangeWording) !== 'no');
    if (entry)
      return yield {
        outcome: 'cantTell',
        message: 'not-seen',
        data: { name: entry.name },
        found: entry.name,
        pointer: entry.pointer,
      };
    const isWhole = home.complete && pages.every(({ complete }) => complete) && !linksUnread(home, pages);
    yield isWhole
      ? { outcome: 'failed', message: 'missing', data: { count: pages.length } }
      : { outcome: 'cantTell', message: 'few-read', data: { count: pages.length } };
  },
});
