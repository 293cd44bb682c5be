import { clockUrls, lookAtClock, lookAtResolver, lookAtTrustStore } from '../audit/doctor.ts';
import { fill, doctorTexts as texts } from '../audit/doctor-texts.ts';
import { openNetwork } from '../audit/network.ts';
import { portalFrom } from '../audit/portal-from.ts';
import { readTrustAnchor } from '../audit/trust-anchor.ts';
import { rootsOf } from '../audit/trust-store.ts';
import { openDnsSession } from '../collect/dns-session.ts';
import { createResolver } from '../collect/resolver.ts';
import type { Bilingual } from '../core/language.ts';
import type { Options } from '../core/options.ts';
import { ianaAnchors } from '../derive/dnssec/anchors.ts';
import type { SelfTest } from './health.ts';

/** The test is part of a worker's start: nothing in it is waited for longer, in milliseconds. A convention. */
const longestWait = 2000;

interface Part {
  sound: boolean;
  found: Bilingual;
}

/**
 * Looks at the scanner itself: its network, by the canaries; its resolver, its clock and its trust store, as `doctor`
 * does. What a place never had (a validating resolver, hosts to compare the clock with) is no illness; losing it is.
 * @param canaries - addresses that are known to answer; without any, the hosts that `doctor` compares clocks with
 */
export function selfTester(
  options: Options,
  canaries: readonly string[],
  { now, nodeVersion }: { now: () => Date; nodeVersion: string },
): SelfTest {
  const had = new Set<string>();
  /** Sound unless it was sound before; from then on it has to stay so. */
  const keeping = (name: string, sound: boolean): boolean => {
    if (sound) had.add(name);
    return sound || !had.has(name);
  };
  const urls = canaries.map((url) => portalFrom(url, options).url);

  const network = async (): Promise<Part[]> => {
    if (urls.length === 0) return [];
    const answers = await Promise.all(urls.map((url) => answersAt(url, options, now)));
    const count = answers.filter(Boolean).length;
    const found = count > 0 ? fill(texts.canaries, String(count), String(urls.length)) : cutOff(urls);
    return [{ sound: count > 0, found }];
  };
  const clock = async (): Promise<Part> => {
    const compared = urls.length > 0 ? urls : clockUrls;
    const { fitness, found } = await lookAtClock(compared, { now }, longestWait);
    if (fitness === 'missing') return { sound: false, found };
    const reached = keeping('clock', fitness === 'ok');
    return { sound: reached, found: reached ? found : cutOff(compared) };
  };
  const resolver = async (): Promise<Part> => {
    const anchors = options.trustAnchor === undefined ? ianaAnchors : readTrustAnchor(options.trustAnchor);
    const { servers } = createResolver({ dnsServer: options.dnsServer, timeoutMs: longestWait });
    const session = openDnsSession({ servers, anchors, timeoutMs: longestWait, now });
    const { fitness, found } = await lookAtResolver(session);
    return { sound: keeping('resolver', fitness === 'ok'), found };
  };
  const roots = rootsOf();

  return async () => {
    const { fitness, found } = lookAtTrustStore(roots, { now, nodeVersion });
    const parts = [...(await Promise.all([network(), clock(), resolver()])).flat(), { sound: fitness === 'ok', found }];
    const unsound = parts.filter(({ sound }) => !sound);
    const told = (unsound.length > 0 ? unsound : parts).map((part) => part.found[options.lang]);
    return { healthy: unsound.length === 0, detail: told.join('; ') };
  };
}

const cutOff = (urls: readonly string[]): Bilingual => fill(texts.cutOff, urls.join(', '));

/** Whether anything answers at an address, whatever it says. */
async function answersAt(url: string, given: Options, now: () => Date): Promise<boolean> {
  const options: Options = { ...given, rate: 0, storageState: undefined };
  const { client } = openNetwork(portalFrom(url, options), options, now, AbortSignal.timeout(longestWait));
  try {
    const answer = await client.get(url, { method: 'HEAD' });
    return answer.status === 'collected' || answer.code === 'redirect-loop' || answer.code === 'too-large';
  } finally {
    await client.close();
  }
}
