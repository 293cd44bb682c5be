import { z } from 'zod';
import type { FileRecord } from '../../src/core/evidence.ts';
import type { FileFacts } from '../../src/core/file-facts.ts';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { Service } from '../../src/core/service.ts';
import { saysNone } from '../../src/derive/service-labels.ts';
import { scriptedDownload } from '../../src/derive/service-links.ts';
import { lookedFor, messages } from './messages.ts';

const documents = ['pdf', 'doc', 'docx', 'odt', 'rtf', 'xls', 'xlsx'];

export default defineRule({
  id: 'service-forms-downloadable',
  title: { vi: 'Biểu mẫu của dịch vụ tải về được', en: 'The forms of the service can be downloaded' },
  scope: 'service',
  needs: ['service', 'document', 'files'],
  options: z.strictObject({}),
  lookedFor,
  messages,
  *evaluate({ service, document, files }) {
    const named = service.fields.forms;
    for (const form of service.forms) {
      yield judge(
        form,
        files.find(({ url }) => url === form.url),
      );
    }
    if (service.forms.length > 0 || (named?.value && saysNone(named.value))) return;
    const scripted = scriptedDownload(document);
    if (scripted) yield { outcome: 'cantTell', message: 'scripted', found: scripted };
    else if (named?.value)
      yield { outcome: 'failed', message: 'not-offered', found: named.value, pointer: named.pointer };
    else yield { outcome: 'cantTell', message: 'silent' };
  },
});

function judge({ text, url }: Service['forms'][number], file: FileRecord | undefined): Verdict<keyof typeof messages> {
  const form = text || url;
  if (file?.result.status !== 'collected') {
    const code = file?.result.code ?? 'budget';
    // The server answered, with nothing: that is seen, not missed.
    if (code === 'empty') return { outcome: 'failed', message: 'empty-file', data: { form }, found: url };
    return { outcome: 'cantTell', message: 'not-fetched', data: { form, code }, found: url };
  }
  const { status, bytes, detected: type, facts } = file.result.value;
  const found = [`${url} → ${status} ${type}`, ...factsOf(facts)].join('; ');
  const denied = status === 401 || status === 403 || status === 429 || status >= 500;
  if (denied) return { outcome: 'cantTell', message: 'not-fetched', data: { form, code: `HTTP ${status}` }, found };
  if (status !== 200) return { outcome: 'failed', message: 'http-error', data: { form, status }, found };
  if (bytes === 0) return { outcome: 'failed', message: 'empty-file', data: { form }, found };
  if (type === 'html') return { outcome: 'failed', message: 'not-a-form', data: { form, type }, found };
  const reason = facts?.reason ?? '';
  if (facts?.opens === 'encrypted') return { outcome: 'failed', message: 'locked', data: { form, reason }, found };
  if (facts?.opens === 'damaged') return { outcome: 'failed', message: 'damaged', data: { form, reason }, found };
  const isArchive =
    facts?.members?.length &&
    facts.members.every((name) => documents.some((one) => name.toLowerCase().endsWith(`.${one}`)));
  if (isArchive) return { outcome: 'passed', message: 'downloadable', data: { form, type }, found };
  if (!documents.includes(type)) return { outcome: 'cantTell', message: 'other-format', data: { form, type }, found };
  return { outcome: 'passed', message: 'downloadable', data: { form, type }, found };
}

/** What a look into the file told, in a notation that needs no language. */
function factsOf(facts: FileFacts | undefined): string[] {
  if (!facts) return [];
  const { pages, pageSize, text, tagged, language, title } = facts;
  return [
    ...(pages === undefined ? [] : [`${pages} p.`]),
    ...(pageSize ? [`${pageSize.width} × ${pageSize.height} mm`] : []),
    ...(text === undefined ? [] : [text ? 'text' : 'scan']),
    ...(tagged === undefined ? [] : [tagged ? 'tagged' : 'untagged']),
    ...(language ? [language] : []),
    ...(title ? [`“${title}”`] : []),
  ];
}
