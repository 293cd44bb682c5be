import { equal, isWithin, keyOf, type Name, nameOf, root } from '../derive/dnssec/name.ts';
import { rcodes, types } from '../derive/dnssec/types.ts';
import { addressRdata, nameRdata, nsecRdata, successorOf, type TestRecord, type TestReply } from './dns-reply.ts';
import { createKey, dsText, signatureOver } from './dnssec-signer.ts';

export interface DnsRecords {
  [name: string]: { a?: string[]; aaaa?: string[]; cname?: string };
}

export interface SignedRootOptions {
  records: DnsRecords;
  /** Names at which a zone begins that is not signed. */
  unsigned?: readonly string[];
  /** Names whose signatures are wrong. */
  bogus?: readonly string[];
  /** The whole server knows nothing of DNSSEC. */
  plain?: boolean;
}

export interface SignedRoot {
  /** DS record of its key. */
  trustAnchor: string;
  /** What a resolver answers that hands on everything. @param dnssec - with signatures and proofs */
  answer(name: Name, type: number, dnssec: boolean): Pick<TestReply, 'rcode' | 'answer' | 'authority'>;
}

const nothingThere = 128;

/**
 * The whole name space as one signed root zone, with NSEC made for each question (RFC 4470, RFC 9824): the least that
 * has a chain of trust.
 */
export function createSignedRoot(options: SignedRootOptions): SignedRoot {
  const key = createKey();
  const names = new Map(Object.entries(options.records).map(([name, entry]) => [keyOf(nameOf(name)), entry]));
  const unsigned = (options.unsigned ?? []).map(nameOf);
  const bogus = (options.bogus ?? []).map(nameOf);

  const recordsAt = (name: Name): TestRecord[] => {
    if (name.length === 0) return [{ owner: root, type: types.DNSKEY, rdata: key.rdata }];
    const { a = [], aaaa = [], cname } = names.get(keyOf(name)) ?? {};
    if (cname !== undefined) return [{ owner: name, type: types.CNAME, rdata: nameRdata(cname) }];
    return [
      ...a.map((address) => ({ owner: name, type: types.A, rdata: addressRdata(address) })),
      ...aaaa.map((address) => ({ owner: name, type: types.AAAA, rdata: addressRdata(address) })),
    ];
  };
  const signed = (records: readonly TestRecord[], isSigned: boolean): TestRecord[] => {
    const [first] = records;
    if (!first || !isSigned) return [...records];
    const spoilt = bogus.some((name) => equal(name, first.owner));
    return [...records, signatureOver(records, root, key, { spoilt })];
  };
  const denial = (name: Name, has: readonly number[]): TestRecord[] => {
    const rdata = nsecRdata(successorOf(name), [...new Set([...has, types.RRSIG, types.NSEC])]);
    return signed([{ owner: name, type: types.NSEC, rdata }], true);
  };

  return {
    trustAnchor: dsText(root, key),
    answer(name, type, dnssec) {
      const proving = dnssec && !options.plain;
      const cut = unsigned.find((apex) => isWithin(name, apex));
      const atCut = cut !== undefined && equal(cut, name) && type === types.DS;
      if (atCut) return { rcode: rcodes.NOERROR, answer: [], authority: proving ? denial(name, [types.NS]) : [] };
      const answer: TestRecord[] = [];
      let at = name;
      for (let hops = 0; hops <= 16; hops++) {
        const here = recordsAt(at);
        const isSigned = proving && !unsigned.some((apex) => isWithin(at, apex));
        const wanted = here.filter((record) => record.type === type);
        answer.push(...signed(wanted, isSigned));
        const alias = here.find((record) => record.type === types.CNAME);
        const target = names.get(keyOf(at))?.cname;
        if (wanted.length > 0 || !alias || target === undefined) {
          const exists = here.length > 0 || names.has(keyOf(at)) || isParent(names, at);
          const has = exists ? here.map((record) => record.type) : [nothingThere];
          return {
            rcode: exists || answer.length > 0 ? rcodes.NOERROR : rcodes.NXDOMAIN,
            answer,
            authority: wanted.length === 0 && isSigned ? denial(at, has) : [],
          };
        }
        answer.push(...signed([alias], isSigned));
        at = nameOf(target);
      }
      return { rcode: rcodes.NOERROR, answer, authority: [] };
    },
  };
}

/** Whether other names lie below, so that this one exists too. */
const isParent = (names: ReadonlyMap<string, unknown>, name: Name) =>
  name.length === 0 || [...names.keys()].some((key) => key.endsWith(keyOf(name)) && key !== keyOf(name));
