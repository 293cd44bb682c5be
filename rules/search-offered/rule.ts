import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { searchesOf } from '../../src/derive/search.ts';
import { addressOf } from '../../src/derive/sitemap-tree.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'search-offered',
  title: { vi: 'Trang chủ có chức năng tìm kiếm', en: 'The home page offers a search' },
  scope: 'site',
  needs: ['home', 'pages'],
  weighsCompleteness: true,
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ home, pages }) {
    const searches = searchesOf(home);
    const told = (name: string, pointer: string) => ({
      data: { name: name || '–' },
      ...(name && { found: name }),
      pointer,
    });
    const fields = searches.filter((search) => search.kind === 'field');
    const control = searches.find((search) => search.kind === 'control' && search.shown);
    const [field] = fields;
    // A field behind a visible magnifier is offered: the visitor opens it.
    if (field && (field.shown || control))
      return yield { outcome: 'passed', message: 'present', ...told(field.name, field.pointer) };
    if (field) return yield { outcome: 'cantTell', message: 'hidden-field', ...told(field.name, field.pointer) };
    if (control) {
      const target = pages.find((page) => addressOf(new URL(page.url)) === addressOf(control.target));
      const leads = target !== undefined && target !== home && searchesOf(target).some(({ kind }) => kind === 'field');
      return yield {
        outcome: leads ? 'passed' : 'cantTell',
        message: leads ? 'own-page' : 'control-only',
        ...told(control.name, control.pointer),
      };
    }
    const one = searches.find((search) => search.kind === 'other' && search.shown);
    if (one) return yield { outcome: 'cantTell', message: 'one-thing', ...told(one.name, one.pointer) };
    yield { outcome: 'failed', message: 'missing' };
  },
});
