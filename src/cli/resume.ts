import { portalFrom } from '../audit/portal-from.ts';
import type { Begun } from '../collect/partial-bundle.ts';
import { wrong } from '../core/faults.ts';
import type { Bilingual } from '../core/language.ts';
import { kebab, type OptionName, type Options } from '../core/options.ts';

/**
 * What is given again must be what the bundle was begun with.
 * @param given - names of the options somebody set
 * @throws {UsageError} naming the first input that contradicts
 */
export function refuseContradictions(
  { portal, options: begun }: Pick<Begun, 'portal' | 'options'>,
  { urls, given, options }: { urls: readonly string[]; given: readonly string[]; options: Options },
): void {
  const { kind, name, hosts: host, servicePortal } = portal;
  const before: Partial<Record<OptionName, unknown>> = { ...begun, kind, name, host, servicePortal };
  for (const option of given.filter((each): each is OptionName => each in before)) {
    const [now, then] = [options[option], before[option]].map((value) => JSON.stringify(value));
    if (now !== then) throw contradiction(`--${kebab(option)}`, now, then);
  }
  for (const url of urls) {
    const { url: now } = portalFrom(url, options);
    if (now !== portal.url) throw contradiction({ vi: 'địa chỉ', en: 'the address' }, now, portal.url);
  }
}

const contradiction = (what: string | Bilingual, now: string | undefined, then: string | undefined) =>
  wrong(what, {
    vi: `nay là ${now ?? 'không có'}, khi bắt đầu thu thập là ${then ?? 'không có'}; hãy bỏ đi, hoặc thu thập lại từ đầu`,
    en: `${now ?? 'nothing'} was given, the bundle was begun with ${then ?? 'nothing'}; leave it out, or begin anew`,
  });
