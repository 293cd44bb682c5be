import type { Journal } from '../collect/journal.ts';
import type { PartialBundle } from '../collect/partial-bundle.ts';
import type { WarcArchive } from '../collect/warc-archive.ts';
import type { Evidence } from '../core/evidence.ts';
import { wrong } from '../core/faults.ts';
import type { Missed } from '../core/observation.ts';
import { collectedValue } from '../core/observation.ts';
import type { Browser } from './open-browser.ts';

/** Where what is collected is kept step by step. */
export interface Keeping extends Pick<PartialBundle, 'recordClient'> {
  journal: Journal;
  archive: Pick<WarcArchive, 'put' | 'append' | 'size'>;
}

type Bundle = Pick<Keeping, 'journal' | 'archive'>;
type Hosts = Pick<Evidence['site'], 'tls' | 'dns' | 'dnsTranscript'>;
type Vantage = Evidence['vantage'];

/** What was left alone because a limit was reached is done when the run goes on. */
const wasDone = ({ status, ...missed }: { status: string; code?: Missed['code'] }) =>
  status === 'collected' || (missed.code !== 'budget' && missed.code !== 'host-failing');

/** A browser whose finished pages are on record: none is opened twice. */
export function recordedBrowser(browser: Browser, { journal, archive }: Bundle): Browser {
  const render: Browser['render'] = (url, ...how) =>
    journal.once(
      'render',
      [url, ...how.map((each) => JSON.stringify(each))].join(' '),
      async () => {
        const seen = await browser.render(url, ...how);
        keep(archive, `urn:axe:${url}`, collectedValue(seen.axe));
        if (seen.axePhone) keep(archive, `urn:axe-phone:${url}`, collectedValue(seen.axePhone));
        return seen;
      },
      (seen) => wasDone(seen.render),
    );
  return { ...browser, render };
}

/** The probes of the hosts, on record as one step. */
export function recordedHosts(urls: readonly string[], probe: () => Promise<Hosts>, bundle: Bundle): Promise<Hosts> {
  return bundle.journal.once('hosts', urls.join(' '), async () => {
    const hosts = await probe();
    for (const kind of ['tls', 'dns'] as const)
      for (const { host, port, result } of hosts[kind])
        keep(bundle.archive, `urn:${kind}:${host}:${port}`, collectedValue<unknown>(result));
    return hosts;
  });
}

function keep(archive: Bundle['archive'], uri: string, value: unknown): void {
  if (value !== undefined)
    archive.put(new TextEncoder().encode(JSON.stringify(value, undefined, 1)), 'application/json', uri);
}

/**
 * From where the portal is seen: the first time's word stands.
 * @throws {UsageError} when a run goes on with other eyes than it was begun with
 */
export async function recordedVantage(vantage: Vantage, journal: Journal): Promise<Vantage> {
  const begun = await journal.once('vantage', '', async () => vantage);
  const eyes = ({ browser, axe, userAgent, signedIn }: Vantage) =>
    [`--browser ${browser?.version ?? 'none'}`, `axe ${axe}`, userAgent, JSON.stringify(signedIn)].join(', ');
  if (eyes(begun) !== eyes(vantage))
    throw wrong('--resume', {
      vi: `khi bắt đầu là ${eyes(begun)}; nay là ${eyes(vantage)}; hãy thu thập lại từ đầu`,
      en: `was begun with ${eyes(begun)}; here is ${eyes(vantage)}; begin anew`,
    });
  return begun;
}
