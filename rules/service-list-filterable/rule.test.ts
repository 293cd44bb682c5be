import type { Click } from '../../src/core/crawl-record.ts';
import type { FilterRecord } from '../../src/core/filter-record.ts';
import { collected, failed } from '../../src/core/observation.ts';
import type { Service } from '../../src/core/service.ts';
import type { Case } from '../../src/testing/rule-tester.ts';
import { pageOf, ruleTester } from '../../src/testing/rule-tester.ts';
import rule from './rule.ts';

const site = 'https://tinhmau.gov.vn';
const names = ['a', 'b', 'c', 'd'];
const services = names.map(
  (name): Service => ({
    ...{ name: `Dịch vụ ${name}`, url: `${site}/${name}`, field: name < 'c' ? 'Y tế' : 'Đất đai' },
    ...{ fields: {}, forms: [], apply: [], figures: {} },
  }),
);
const links = (shown: string) => [...shown].map((name) => `<li><a href="/${name}">Dịch vụ ${name}</a></li>`).join('');
const page = (path: string, shown: string, main = '') =>
  pageOf(`<title>Dịch vụ công trực tuyến</title><main>${main}<ul>${links(shown)}</ul></main>`, `${site}${path}`);
const way = (to: string, text: string, control?: string): Click => ({
  ...{ from: `${site}/dvc`, to: `${site}${to}`, text, cost: 2 },
  ...(control !== undefined && { control }),
});

function given(
  name: string,
  pages: ReturnType<typeof page>[],
  all: Click[],
  rest: Partial<Case> & { complete?: boolean; none?: boolean; filters?: FilterRecord[] } = {},
): Case {
  const { complete = true, none = false, filters = [], ...expected } = rest;
  const seen = pages.map((one) => ({ ...one, complete }));
  return {
    name,
    evidence: {
      pages: seen,
      services: none ? [] : services,
      clicks: { home: `${site}/`, all, exhaustive: true },
      filters,
    },
    ...expected,
  };
}
const urls = (shown: string) => [...shown].map((name) => `${site}/${name}`);
/** A value chosen in the browser: what was in sight then, where `abcd` was before. */
const chosen = (choice: string, after: string, before = 'abcd'): FilterRecord => ({
  ...{ page: `${site}/dvc`, control: 'Lĩnh vực', choice, pointer: 'select' },
  result: collected({ before: urls(before), after: [...urls(after), `${site}/tin-tuc`] }, '2026-03-02T03:00:00.000Z'),
});
const filter = '<form><label>Lĩnh vực</label><select name="lv"></select></form>';
const list = page('/dvc', 'abcd', filter);

ruleTester(rule, {
  passed: [
    given('a value of a form', [list, page('/dvc?lv=yte', 'ab')], [way('/dvc?lv=yte', 'Lọc', 'Lĩnh vực: Y tế')], {
      messages: ['narrowed'],
      found: 'Lĩnh vực: Y tế',
    }),
    given(
      'a link called like the field',
      [page('/dvc', 'abcd'), page('/dvc/dat-dai', 'cd')],
      [way('/dvc/dat-dai', 'Đất đai (2)')],
      { messages: ['narrowed'] },
    ),
    given(
      'one value has nothing, another narrows',
      [list, page('/dvc?lv=1', ''), page('/dvc?lv=2', 'c')],
      [way('/dvc?lv=1', 'Lọc', 'Lĩnh vực: Thuế'), way('/dvc?lv=2', 'Lọc', 'Lĩnh vực: Đất đai')],
    ),
    given('a value chosen in the browser', [list], [], {
      filters: [chosen('Y tế', 'abcd'), chosen('Đất đai', 'cd')],
      messages: ['narrowed'],
      found: 'Lĩnh vực: Đất đai',
    }),
    given('a tab that shows what another hid', [list], [], {
      filters: [chosen('Đất đai', 'cd', 'ab')],
      messages: ['narrowed'],
    }),
    given('a choice that fetches what the first page of the list lacks', [page('/dvc', 'abc', filter)], [], {
      filters: [chosen('Đất đai', 'cd', 'abc')],
      messages: ['narrowed'],
    }),
  ],
  failed: [
    given('choices in the browser change nothing', [list], [], {
      filters: [chosen('Y tế', 'abcd'), chosen('Đất đai', 'abcd')],
      messages: ['same-list'],
    }),
    given(
      'every choice shows the same',
      [list, page('/dvc?lv=1', 'abcd'), page('/dvc?lv=2', 'abcd')],
      [way('/dvc?lv=1', 'Lọc', 'Lĩnh vực: Y tế'), way('/dvc?lv=2', 'Lọc', 'Lĩnh vực: Đất đai')],
      { messages: ['same-list'] },
    ),
    given('none', [page('/dvc', 'abcd')], [], { messages: ['no-filter'] }),
    given('turning pages is no filter', [page('/dvc', 'abcd'), page('/dvc?page=2', 'ab')], [way('/dvc?page=2', '2')], {
      messages: ['no-filter'],
    }),
    given(
      'other pages that name some services',
      [page('/dvc', 'abcd'), page('/noi-bat', 'ab')],
      [way('/noi-bat', 'Nổi bật')],
      { messages: ['no-filter'] },
    ),
  ],
  cantTell: [
    given('a filter that was not tried', [list], [], { messages: ['not-tried'] }),
    given('one choice, the same list', [list, page('/dvc?lv=1', 'abcd')], [way('/dvc?lv=1', 'Lọc', 'Lĩnh vực: Y tế')], {
      messages: ['not-tried'],
    }),
    given('one choice in the browser changed nothing', [list], [], {
      filters: [chosen('Y tế', 'abcd')],
      messages: ['not-tried'],
    }),
    given('the list has nothing that the choices should have taken away', [page('/dvc', 'ab', filter)], [], {
      filters: [chosen('Y tế', 'ab', 'ab'), chosen('Y tế', 'ab', 'ab')],
      messages: ['not-tried'],
    }),
    given(
      'after a choice other services stand there, not all of them what was chosen',
      [page('/dvc', 'ab', filter)],
      [],
      {
        filters: [chosen('Đất đai', 'bcd', 'ab')],
        messages: ['not-tried'],
      },
    ),
    given('a choice that wanted to send something', [list], [], {
      filters: [{ ...chosen('Y tế', ''), result: failed('needs-post', 'POST /loc') }],
      messages: ['not-tried'],
    }),
    given('a choice that left nothing', [list], [], {
      filters: [chosen('Y tế', ''), chosen('Đất đai', '')],
      messages: ['not-tried'],
    }),
    given('no service known', [list], [], { none: true, messages: ['no-list'] }),
    given('scripts build the list', [page('/dvc', 'abcd')], [], { complete: false, messages: ['not-all-seen'] }),
  ],
});
