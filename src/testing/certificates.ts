import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

export interface CertificateOptions {
  /** Names and IP literals of the leaf; the first is also its common name. */
  hosts: string[];
  now: Date;
  /** Of leaf and authorities; `ec` (P-256) by default because it is made in a millisecond. */
  keyType?: 'rsa' | 'ec' | 'ed25519';
  /** RSA modulus (default 2048) or EC curve: 256, 384, 521. Applies to the leaf alone; its signers are always strong. */
  bits?: number;
  /** Bits of the intermediate's key, when it should differ from a strong one. RSA alone. */
  intermediateBits?: number;
  /** The leaf ended 30 days before `now`. */
  expired?: boolean;
  /** Hash the signers use; SHA-256 by default. */
  signature?: 'SHA-1' | 'SHA-256' | 'SHA-384';
  /** An intermediate signs the leaf and is sent with it. */
  intermediate?: boolean;
  /** The name stands in the common name alone, as in certificates browsers no longer accept. */
  withoutAltNames?: boolean;
  /** The leaf signs itself; nobody else vouches for it. */
  selfSigned?: boolean;
  /** Where the leaf says that its issuer is to be had. */
  issuerUrl?: string;
  /** Where the leaf says that its signer's certificate and its state (OCSP) are to be had. */
  informationAt?: string;
}

export interface Certificates {
  /** The root to trust. */
  caPem: string;
  /** Private key of the leaf, PKCS #8. */
  keyPem: string;
  /** The leaf, followed by the intermediate if there is one. */
  certPem: string;
}

type KeyType = NonNullable<CertificateOptions['keyType']>;
type Hash = NonNullable<CertificateOptions['signature']>;
interface Signer {
  certificate: x509.X509Certificate;
  keys: CryptoKeyPair;
}

const day = 24 * 60 * 60 * 1000;

function algorithmOf(type: KeyType, bits: number | undefined, hash: Hash) {
  if (type === 'ed25519') return { name: 'Ed25519' };
  if (type === 'ec') return { name: 'ECDSA', namedCurve: `P-${bits ?? 256}`, hash };
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength: bits ?? 2048, publicExponent: new Uint8Array([1, 0, 1]), hash };
}

/**
 * A throw-away root and a leaf for the hosts, made anew at every call. Nothing is written anywhere.
 * Authorities are valid from one day before `now` for ten years, the leaf for 90 days.
 */
export async function createCertificates(options: CertificateOptions): Promise<Certificates> {
  const { now, hosts } = options;
  const type = options.keyType ?? 'ec';
  const hash = options.signature ?? 'SHA-256';
  x509.cryptoProvider.set(webcrypto as never);

  const keysOf = async (bits?: number) =>
    (await webcrypto.subtle.generateKey(algorithmOf(type, bits, hash), true, [
      'sign',
      'verify',
    ])) as unknown as CryptoKeyPair;

  const issue = async (
    subject: string,
    signer: Signer | undefined,
    validity: { from: Date; to: Date },
    extensions: x509.Extension[],
    bits?: number,
  ): Promise<Signer> => {
    const keys = await keysOf(bits);
    const by = signer?.keys ?? keys;
    const certificate = await x509.X509CertificateGenerator.create({
      subject,
      issuer: signer?.certificate.subject ?? subject,
      serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(12))).toString('hex'),
      notBefore: validity.from,
      notAfter: validity.to,
      publicKey: keys.publicKey,
      signingKey: by.privateKey,
      signingAlgorithm: algorithmOf(type, undefined, hash) as never,
      extensions: [
        ...extensions,
        await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
        await x509.AuthorityKeyIdentifierExtension.create(by.publicKey),
      ],
    });
    return { certificate, keys };
  };

  const authority = [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
  ];
  const from = new Date(now.getTime() - day);
  const long = { from, to: new Date(now.getTime() + 3650 * day) };
  const root = await issue('C=VN,O=Thu nghiem,CN=Test Root CA', undefined, long, authority);
  const middle = options.intermediate
    ? await issue('C=VN,O=Thu nghiem,CN=Test Intermediate CA', root, long, authority, options.intermediateBits)
    : undefined;
  const altNames = hosts.map((host) => ({ type: isIP(host) ? ('ip' as const) : ('dns' as const), value: host }));
  const leaf = await issue(
    `CN=${hosts[0] ?? 'localhost'}`,
    options.selfSigned ? undefined : (middle ?? root),
    options.expired
      ? { from: new Date(now.getTime() - 120 * day), to: new Date(now.getTime() - 30 * day) }
      : { from, to: new Date(now.getTime() + 89 * day) },
    [
      new x509.BasicConstraintsExtension(false),
      new x509.KeyUsagesExtension(
        x509.KeyUsageFlags.digitalSignature | (type === 'rsa' ? x509.KeyUsageFlags.keyEncipherment : 0),
        true,
      ),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      ...(options.issuerUrl === undefined
        ? []
        : [new x509.AuthorityInfoAccessExtension({ caIssuers: new x509.GeneralName('url', options.issuerUrl) })]),
      ...(options.informationAt
        ? [new x509.AuthorityInfoAccessExtension({ ocsp: options.informationAt, caIssuers: options.informationAt })]
        : []),
      ...(options.withoutAltNames ? [] : [new x509.SubjectAlternativeNameExtension(altNames)]),
    ],
    options.bits,
  );

  const key = await webcrypto.subtle.exportKey('pkcs8', leaf.keys.privateKey);
  const sent = middle ? [leaf.certificate, middle.certificate] : [leaf.certificate];
  return {
    caPem: root.certificate.toString('pem'),
    keyPem: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    certPem: `${sent.map((certificate) => certificate.toString('pem')).join('\n')}\n`,
  };
}
