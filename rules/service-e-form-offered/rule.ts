import { z } from 'zod';
import { defineRule } from '../../src/core/rule.ts';
import { isWhole, noForm, onlineForms } from '../../src/derive/e-form.ts';
import { otherWayToApply } from '../../src/derive/service-links.ts';
import { fold } from '../../src/derive/vietnamese.ts';
import { lookedFor, messages } from './messages.ts';

export default defineRule({
  id: 'service-e-form-offered',
  title: { vi: 'Dịch vụ có biểu mẫu điện tử tương tác', en: 'The service has an interactive form' },
  scope: 'service',
  needs: ['service', 'document', 'eForm'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, document, eForm }) {
    const forms = onlineForms(eForm);
    const [form] = forms.filter(({ fields }) => fields.some(({ kind }) => kind === 'typed'));
    const papers = new Set(service.forms.map(({ text }) => fold(text.replace(/\([^()]*\)/g, ' '))));
    if (form) {
      const fields = form.fields.length;
      const told = {
        data: { fields, forms: forms.length, papers: papers.size },
        url: form.page.url,
        found: form.page.url,
      };
      if (papers.size > forms.length) yield { outcome: 'cantTell', message: 'fewer-forms', ...told };
      else yield { outcome: 'passed', message: 'offered', ...told };
      return;
    }
    const upload = forms.find(({ fields }) => fields.every(({ kind }) => kind === 'file'));
    const [dead] = eForm.dead;
    if (upload) {
      const outcome = isWhole(upload) ? 'failed' : 'cantTell';
      yield { outcome, message: 'upload-only', url: upload.page.url, found: upload.page.url };
    } else if (dead && eForm.pages.length === 0)
      yield { outcome: 'failed', message: 'dead-link', data: { status: dead.status }, found: dead.url };
    else if (eForm.ways.length > 0) yield noForm;
    else {
      const other = otherWayToApply(document);
      if (other) yield { outcome: 'cantTell', message: 'other-way', found: other };
      else yield { outcome: 'failed', message: 'no-way' };
    }
  },
});
