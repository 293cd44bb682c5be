import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { dom } from '../../src/derive/dom.ts';
import { linesOn } from '../../src/derive/e-form.ts';
import { oneBrowser } from '../../src/derive/e-form-words.ts';
import { beginning } from '../../src/derive/mask.ts';
import { pluginsOn } from '../../src/derive/plugins.ts';
import { selectorOf } from '../../src/derive/selector.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-browser-neutral',
  title: { vi: 'Dịch vụ không đòi một trình duyệt riêng', en: 'The service needs no particular browser' },
  scope: 'service',
  needs: ['document', 'applying'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ document, applying }) {
    let clean = true;
    for (const page of [document, ...applying.pages]) {
      const said = linesOn(page).find((text) => oneBrowser.test(fold(text)));
      const [plugin] = pluginsOn(page);
      if (said) yield { outcome: 'failed', message: 'one-browser', found: beginning(said, 300), url: page.url };
      if (plugin)
        yield {
          outcome: 'failed',
          message: 'plugin',
          data: { name: plugin.name },
          pointer: selectorOf(dom(page)(plugin)),
          url: page.url,
        };
      clean &&= !said && !plugin;
    }
    if (clean) yield { outcome: 'passed', message: 'no-sign' };
  },
});
