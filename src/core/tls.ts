import { z } from 'zod';
import { type Observation, observationSchema } from './observation.ts';

/** Oldest first. */
export const tlsVersions = ['SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

/** Bytes of the wire, bounded by whoever recorded them. */
const bytes = z.base64();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One hello of ours that asks for one version, and all that came back until the server had chosen or refused. */
export const tlsHelloSchema = z.strictObject({
  version: z.enum(tlsVersions),
  /** How the hello was put together; see `collect/tls-hello.ts`. */
  shape: z.string(),
  sent: bytes,
  /** Up to the end of the ServerHello or of the alert; of other protocols the first bytes. */
  got: bytes,
  end: z.enum(['answered', 'closed', 'reset', 'timeout', 'too-large', 'unreachable']),
  /** The rest of the server's first words, of versions that send it in clear (all before TLS 1.3). */
  flight: z
    .strictObject({
      /** Fingerprints, in the order sent. */
      chain: z.array(sha256),
      /** The stapled OCSP response. */
      staple: bytes.optional(),
      /** The ServerKeyExchange message, which holds the Diffie–Hellman group. */
      keyExchange: bytes.optional(),
      asksCertificate: z.boolean(),
    })
    .optional(),
});
export type TlsHello = z.infer<typeof tlsHelloSchema>;

/** A whole handshake by the TLS library of Node, every strength check off. */
export const tlsHandshakeSchema = z.strictObject({
  /** The only version offered; absent when all were. */
  version: z.enum(tlsVersions).optional(),
  /** What was agreed, also when the server broke off after it had shown its certificate. */
  protocol: z.string().optional(),
  cipher: z.string().optional(),
  completed: z.boolean(),
  /** Why it was not completed. */
  error: z.string().optional(),
  /** The library's first complaint of the chain, null when it had none; absent when it was not asked. */
  complaint: z.string().nullable().optional(),
  chain: z.array(sha256),
  staple: bytes.optional(),
  asksCertificate: z.boolean().optional(),
});
export type TlsHandshake = z.infer<typeof tlsHandshakeSchema>;

export const tlsAddressSchema = z.strictObject({
  hellos: z.array(tlsHelloSchema),
  handshakes: z.array(tlsHandshakeSchema),
});
export type TlsAddress = z.infer<typeof tlsAddressSchema>;

/** What was said to and by one host and port, over each of its addresses. It is judged by `derive/tls-facts.ts`. */
export const tlsHostSchema = z.strictObject({
  addresses: z.array(z.strictObject({ address: z.string(), result: observationSchema(tlsAddressSchema) })),
  /** PEM of every certificate named here, by its SHA-256. */
  certificates: z.record(sha256, z.string()),
  /** Issuers that the server did not send, fetched from where the certificate says they are. */
  fetched: z.array(
    z.strictObject({ url: z.string(), result: observationSchema(z.strictObject({ certificates: z.array(sha256) })) }),
  ),
  /** The way from each leaf to a root that is trusted, root last; null when there is none. */
  paths: z.array(
    z.strictObject({
      leaf: sha256,
      /** By the public list (Mozilla's, as Node carries it). */
      public: z.array(sha256).nullable(),
      /** By the roots the user gave; absent when there were none. */
      configured: z.array(sha256).nullable().optional(),
    }),
  ),
});
export type TlsHost = z.infer<typeof tlsHostSchema>;

/** `refused` only on a proof (a protocol_version alert, an answer in an older version); else `undetermined`, with its reason. */
export interface VersionFact {
  state: 'accepted' | 'refused' | 'undetermined';
  reason?: string;
  /** The kind of broken cipher the server chose, though better ones were offered first. */
  weakCipher?: string;
}

export interface CertificateFact {
  subject: string;
  issuer: string;
  /** Node's `asymmetricKeyType`: rsa, rsa-pss, ec, ed25519, … */
  keyType: string;
  /** Bits of the modulus or of the curve's order; null when unknown. */
  keyBits: number | null;
  curve?: string;
  signatureAlgorithm: string;
  /** `SHA-256`, …; absent where the algorithm has none apart (Ed25519) or is not known. */
  signatureHash?: string;
  /** ISO 8601. */
  validFrom: string;
  validTo: string;
  /** At the time of the recording. */
  dates: 'valid' | 'expired' | 'not-yet-valid';
  /** Whole days until it ends; negative when it has. */
  daysLeft: number;
  /** DNS names and addresses. */
  altNames: string[];
  /** Signed by itself: its own signature vouches for nothing. */
  selfSigned: boolean;
  fingerprint256: string;
}

/** How far the chain leads. `issuer-missing`: its next link was neither sent nor to be had. */
export type ChainState = 'complete' | 'completed' | 'self-signed' | 'unknown-authority' | 'issuer-missing';

export interface RevocationFact {
  /** `unknown` where the server staples no answer, or one that proves nothing. */
  state: 'good' | 'revoked' | 'unknown';
  reason: string;
}

/** What a server showed at one address, each fact judged by itself. */
export interface TlsAddressFacts {
  versions: Record<TlsVersion, VersionFact>;
  /** As sent, leaf first; where only TLS 1.3 is spoken, as the library put it together. */
  chain: CertificateFact[];
  /** Certificates shown to clients that prefer another kind of key. */
  otherChains: CertificateFact[][];
  /** Whether each certificate follows the one it signed; null where the order cannot be seen (TLS 1.3 alone). */
  ordered: boolean | null;
  /** Null where no certificate was seen. */
  identity: {
    /** By the alternative names alone: browsers stopped reading the common name. */
    nameMatches: boolean;
    /** The name stands in the common name, where only old clients look. */
    commonNameOnly: boolean;
    /** Of the leaf. */
    dates: CertificateFact['dates'];
    daysLeft: number;
    chainState: ChainState;
    /** Whether the chain ends in a root of the public list. */
    trustedPublicly: boolean;
    /** Whether it ends in a root the user gave; absent when none was given. */
    trustedByGiven?: boolean;
    /** What the TLS library has against a chain that we find complete. */
    complaint?: string;
    revocation: RevocationFact;
  } | null;
  /** Bits of the Diffie–Hellman group offered when asked for it; absent when none is. */
  dhBits?: number;
  asksCertificate: boolean;
}

export interface TlsFacts {
  addresses: readonly { address: string; result: Observation<TlsAddressFacts> }[];
}
