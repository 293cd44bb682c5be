import { expect, test } from 'vitest';
import type { Chosen } from '../collect/choose-filters.ts';
import type { Click } from '../core/crawl-record.ts';
import { failed } from '../core/observation.ts';
import type { Service } from '../core/service.ts';
import { clientFrom } from '../testing/fake-web.ts';
import { pageOf } from '../testing/rule-tester.ts';
import { tryFilters } from './try-filters.ts';

const site = 'https://tinhmau.gov.vn';
const service = (name: string, field: string): Service => ({
  ...{ name, url: `${site}/dv/${name}`, field, fields: {}, forms: [], apply: [], figures: {} },
});
const services = [service('a', 'Y tế'), service('b', 'Y tế'), service('c', 'Đất đai')];
const links = (names: string) => [...names].map((name) => `<a href="/dv/${name}">${name}</a>`).join('');
const filter = '<select aria-label="Lĩnh vực"><option value="">Tất cả</option><option value="1">Y tế</option></select>';
const list = pageOf(`<title>Dịch vụ công trực tuyến</title><main>${filter}${links('abc')}</main>`, `${site}/dvc`);
const narrower = pageOf(`<main>${links('ab')}</main>`, `${site}/dvc?lv=1`);

async function tried(chosen: Chosen[], { clicks = [] as Click[], leftOut = '' } = {}) {
  const asked: string[] = [];
  const client = clientFrom({ [`${site}/dvc?lv=1`]: `<nav>${links('c')}</nav><main>${links('ab')}</main>` });
  const { filters } = await tryFilters({
    ...{ documents: [list, narrower], services, clicks, client, now: () => new Date('2026-03-02T03:00:00Z') },
    leftOut: (url) => (leftOut && url.includes(leftOut) ? 'exclude' : undefined),
    browser: {
      choose: async (url, choices) => {
        asked.push(...choices.map(({ control, choice }) => `${url} ${control}: ${choice}`));
        return chosen;
      },
    },
  });
  return { filters, asked, client };
}
const before = ['a', 'b', 'c'].map((name) => `${site}/dv/${name}`);

test('a filter that the crawl did not try is tried in the browser', async () => {
  const { filters, asked } = await tried([{ before, after: before.slice(0, 2) }]);
  expect(asked).toEqual([`${site}/dvc Lĩnh vực: Y tế`]);
  expect(filters).toMatchObject([{ page: list.url, choice: 'Y tế', result: { value: { after: before.slice(0, 2) } } }]);
});

test('one that narrows the list by GET already is left alone', async () => {
  const click = { from: list.url, to: narrower.url, text: 'Lọc', cost: 2, control: 'Lĩnh vực: Y tế' };
  const { filters, asked } = await tried([], { clicks: [click] });
  expect({ filters, asked }).toEqual({ filters: undefined, asked: [] });
});

test('where a choice leads by GET is asked for, unless it is left out; what was refused says so', async () => {
  const leads = [{ before, leads: `${site}/dvc?lv=1` }];
  const { filters, client } = await tried(leads);
  expect(client.asked).toEqual([`${site}/dvc?lv=1`]);
  expect(filters?.[0]?.result).toMatchObject({ value: { after: before.slice(0, 2), leads: `${site}/dvc?lv=1` } });
  const without = await tried(leads, { leftOut: 'lv=' });
  expect(without.client.asked).toEqual([]);
  expect(without.filters?.[0]?.result).toMatchObject({ code: 'excluded' });
  expect((await tried([failed('needs-post', 'POST /loc')])).filters?.[0]?.result).toMatchObject({ code: 'needs-post' });
});
