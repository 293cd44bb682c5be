import { z } from 'zod';
import type { Verdict } from '../../src/core/rule.ts';
import { defineRule } from '../../src/core/rule.ts';
import type { Labelled, Service } from '../../src/core/service.ts';
import { serviceFields } from '../../src/core/service.ts';
import { refersElsewhere } from '../../src/derive/service-labels.ts';
import { fold, saysAny } from '../../src/derive/vietnamese.ts';
import { fieldNames, lookedFor, messages } from './messages.ts';

type Judgement = Pick<Verdict<keyof typeof messages>, 'outcome' | 'message'>;

const stated: Judgement = { outcome: 'passed', message: 'stated' };
const sets = /\d+\s*(?:\([^)]{1,20}\)\s*)?(?:bo|ban ho so|ho so)(?!\w)/;
const copies = /ban (?:chinh|sao|goc|photo)|\d+\s*(?:\([^)]{1,20}\)\s*)?ban(?!\w)/;
const documentNumber = /\d+\s*\/\s*(?:\d{4}\s*\/\s*)?(?:[A-ZĐ]{2,}\d*)(?:\s*-\s*[A-ZĐ]+)*/;
const ways = ['trực tiếp', 'tại chỗ', 'bưu chính', 'bưu điện', 'trực tuyến', 'qua mạng', 'môi trường mạng', 'điện tử'];
/** A label that speaks of filing alone. */
const filing = /\b(nop|gui)\b/;
const returns = ['trả kết quả', 'nhận kết quả'];

export default defineRule({
  id: 'service-field-stated',
  title: { vi: 'Trang dịch vụ nêu đủ thông tin thủ tục', en: 'The page of the service states the item of information' },
  scope: 'service',
  needs: ['service', 'document'],
  options: z.strictObject({ field: z.enum(serviceFields), conditional: z.boolean().default(false) }),
  lookedFor,
  messages,
  *evaluate({ service }, { field, conditional }) {
    const data = { field: fieldNames[field] };
    const { manner, channels } = service.fields;
    const item = service.fields[field];
    // The manner of a procedure and the ways of filing are often one item under either label.
    const other = field === 'channels' ? manner : field === 'manner' ? channels : undefined;
    if (item?.value) {
      const { value, pointer } = item;
      yield { ...judge(field, item, service), data, found: value, pointer };
    } else if (other?.value && saysAny(other.value, ways)) {
      const { label, value: found, pointer } = other;
      const full = field === 'channels' && saysAny(found, returns);
      if (full) yield { ...stated, data, found, pointer };
      else yield { outcome: 'cantTell', message: 'under-other-label', data: { ...data, label }, found, pointer };
    } else if (field === 'forms' && service.forms.length > 0) {
      yield { ...stated, data, found: service.forms.map(({ text }) => text).join(' · ') };
    } else if (field === 'dossier' && service.dossierCount?.value) {
      const { value, pointer } = service.dossierCount;
      yield { outcome: 'failed', message: 'papers-missing', data, found: value, pointer };
    } else {
      const place = item && { found: `${item.label}: ${item.placeholder ?? ''}`, pointer: item.pointer };
      const [document] = item ? [] : (service.documents ?? []);
      if (document && !conditional)
        yield { outcome: 'cantTell', message: 'in-document', data, found: `${document.text} → ${document.url}` };
      else if (conditional) yield { outcome: 'cantTell', message: 'silent', data, ...place };
      else yield { outcome: 'failed', message: item ? 'empty' : 'missing', data, ...place };
    }
  },
});

/** What a value still has to hold, by item. */
function judge(field: keyof typeof fieldNames, { label, value }: Labelled, { dossierCount }: Service): Judgement {
  if (refersElsewhere(value)) return { outcome: 'cantTell', message: 'in-document' };
  if (field === 'dossier') {
    const count = dossierCount?.value ?? '';
    if (sets.test(fold(value)) || sets.test(fold(count)) || /^\D{0,3}\d+\D{0,20}$/.test(count)) return stated;
    const perPaper = copies.test(fold(`${value} ${count}`));
    return perPaper ? { outcome: 'cantTell', message: 'copies-only' } : { outcome: 'failed', message: 'count-missing' };
  }
  if (field === 'time-limit' && !/\p{N}/u.test(value) && saysAny(value, ['ngay', 'trong ngày']) === undefined)
    return { outcome: 'cantTell', message: 'no-duration' };
  if (field === 'legal-basis' && !documentNumber.test(value)) return { outcome: 'cantTell', message: 'no-document' };
  if (field === 'channels' && saysAny(value, ways) === undefined) return { outcome: 'cantTell', message: 'no-channel' };
  if (field === 'channels' && filing.test(fold(label)) && saysAny(`${label} ${value}`, returns) === undefined)
    return { outcome: 'cantTell', message: 'filing-only' };
  return stated;
}
