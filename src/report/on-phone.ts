import type { Language } from '../core/language.ts';
import type { Finding } from '../core/report.ts';

const words = { vi: 'trên điện thoại', en: 'on a phone' };

/** Says of a place that it was seen on the screen of a phone; empty for all others. */
export const onPhone = ({ viewport }: Finding['places'][number], lang: Language): string =>
  viewport === 'phone' ? `(${words[lang]})` : '';
