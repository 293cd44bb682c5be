import { z } from 'zod';
import { observationSchema } from './observation.ts';

/**
 * How a question was put.
 * - `resolver`: to a resolver, checking disabled, over UDP, and over TCP where that does not do; `resolver-tcp`: over TCP
 * - `server`: straight to a name server, no recursion, over UDP; `server-tcp`: over TCP; `server-plain`: without EDNS
 */
export const dnsVias = ['resolver', 'resolver-tcp', 'server', 'server-tcp', 'server-plain'] as const;
export type DnsVia = (typeof dnsVias)[number];

/** Every DNS message a verdict rests on, as it went over the wire. */
export const dnsTranscriptSchema = z.strictObject({
  /** Resolvers, in the order they were tried. */
  resolvers: z.array(z.string()),
  /** DS or DNSKEY records of the root that were trusted, one a line. */
  anchors: z.string(),
  messages: z.array(
    z.strictObject({
      /** When the reply came, or was given up: the clock its signatures are judged by. */
      at: z.iso.datetime(),
      via: z.enum(dnsVias),
      server: z.string(),
      transport: z.enum(['udp', 'tcp']),
      /** Wire format in Base64; null when nothing came, `error` saying why. */
      query: z.base64(),
      reply: z.base64().nullable(),
      error: z.string().optional(),
    }),
  ),
});
export type DnsTranscript = z.infer<typeof dnsTranscriptSchema>;

export const dnsHostSchema = z.strictObject({
  cnames: z.array(z.string()),
  a: z.array(z.string()),
  /** `public`: global unicast, or in a network the user allowed for this run. */
  aaaa: z.array(
    z.strictObject({
      address: z.string(),
      public: z.boolean(),
      /** What an HTTP(S) request to just this address gave; `likeness`: share of the visible text that IPv4 has too. */
      answer: observationSchema(z.strictObject({ status: z.int(), likeness: z.number().min(0).max(1).optional() })),
    }),
  ),
});
export type DnsHost = z.infer<typeof dnsHostSchema>;

/** What the recorded messages prove of a host, judged by the clock of the recording. */
export interface Dnssec {
  state: 'secure' | 'insecure' | 'bogus' | 'indeterminate';
  /** Code of the reason, and the name and record type it lies with. */
  reason: string;
  at: string;
  /** The Extended DNS Error (RFC 8914) that says the same; null when none does. */
  ede: number | null;
  /** The resolver asked, empty when there was none. */
  resolver: string;
  /** Zones trusted on the way down from the root. */
  chain: { zone: string; keyTag: number; algorithm: number }[];
}

/** One address of a name server, asked directly. */
export interface NameServer {
  name: string;
  address: string;
  /** `lame`: it answers, but not for this zone. `not-asked`: an address we may not, or cannot, connect to. */
  state: 'answers' | 'lame' | 'silent' | 'not-asked';
  /** What it makes of EDNS; null when that could not be seen. */
  edns: 'spoken' | 'refused' | 'dropped' | null;
  tcp: boolean | null;
}

export const zoneFindings = [
  'server-silent',
  'server-lame',
  'edns-dropped',
  'edns-refused',
  'tcp-closed',
  'answers-differ',
  'servers-without-ipv6',
  'signature-ends-soon',
  'ds-without-key',
  'algorithm-rollover',
  'sha1-only',
] as const;

/** Something worth telling of a zone, and where: servers, names or key tags. */
export interface ZoneFinding {
  id: (typeof zoneFindings)[number];
  at: string[];
}

export interface DnsFacts extends DnsHost {
  dnssec: Dnssec;
  /** The zone the host lies in, by its own name servers; undefined when they were not asked or could not be found. */
  zone?: { name: string; servers: NameServer[]; findings: ZoneFinding[] };
}
