/** Numbers of record types (IANA), those we name. */
export const types = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  HINFO: 13,
  MX: 15,
  TXT: 16,
  RP: 17,
  AFSDB: 18,
  AAAA: 28,
  SRV: 33,
  NAPTR: 35,
  KX: 36,
  DNAME: 39,
  OPT: 41,
  DS: 43,
  RRSIG: 46,
  NSEC: 47,
  DNSKEY: 48,
  NSEC3: 50,
  TLSA: 52,
  CAA: 257,
} as const;

/** `AAAA`, or `TYPE65280` for a type without a name here. */
export const typeName = (type: number): string =>
  Object.entries(types).find(([, number]) => number === type)?.[0] ?? `TYPE${type}`;

export const typeNumber = (text: string): number =>
  (types as Record<string, number>)[text] ?? Number(/^TYPE(\d+)$/.exec(text)?.[1] ?? Number.NaN);

/** Return codes we name. */
export const rcodes = { NOERROR: 0, FORMERR: 1, SERVFAIL: 2, NXDOMAIN: 3, NOTIMP: 4, REFUSED: 5, BADVERS: 16 } as const;

export const rcodeName = (rcode: number): string =>
  Object.entries(rcodes).find(([, number]) => number === rcode)?.[0] ?? `RCODE${rcode}`;
