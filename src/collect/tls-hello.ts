import { randomBytes } from 'node:crypto';
import type { TlsVersion } from '../core/tls.ts';
import { dheSuites, ecdsaSuites, rsaSuites, suites } from '../derive/tls-suites.ts';

/**
 * `broad`: everything a server could want. `short`: the suites and extensions of a plain old client, for servers that
 * stumble over long hellos or over lists of groups. `dhe`, `rsa`, `ecdsa`: only suites of that kind.
 */
export type HelloShape = 'broad' | 'short' | 'dhe' | 'rsa' | 'ecdsa';

export interface HelloRequest {
  version: TlsVersion;
  shape: HelloShape;
  /** Name of the host; absent for addresses, which SNI has no place for. */
  name: string | undefined;
}

const numbers: Record<TlsVersion, number> = {
  SSLv3: 0x0300,
  TLSv1: 0x0301,
  'TLSv1.1': 0x0302,
  'TLSv1.2': 0x0303,
  'TLSv1.3': 0x0304,
};

const u8 = (value: number) => Buffer.of(value);
const u16 = (value: number) => Buffer.of(value >> 8, value & 255);
const u24 = (value: number) => Buffer.of(value >> 16, (value >> 8) & 255, value & 255);
/** A vector: its length, then its bytes. */
const vector = (prefix: (length: number) => Buffer, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([prefix(body.length), body]);
};
const list16 = (values: readonly number[]) => vector(u16, ...values.map(u16));
const extension = (type: number, ...parts: Buffer[]) => Buffer.concat([u16(type), vector(u16, ...parts)]);

/** Old and odd ones too: a server that insists on a curve we do not name would look as if it refused. */
const groups = [
  0x001d, 0x0017, 0x0018, 0x0019, 0x001e, 0x001a, 0x001b, 0x001c, 0x0016, 0x0015, 0x0009, 0x000a, 0x000b, 0x000d,
  0x000e,
];
const signatures = [
  0x0403, 0x0503, 0x0603, 0x0807, 0x0808, 0x0804, 0x0805, 0x0806, 0x0809, 0x080a, 0x080b, 0x0401, 0x0501, 0x0601,
  0x081a, 0x081b, 0x081c, 0x0402, 0x0303, 0x0301, 0x0203, 0x0201, 0x0202, 0x0101,
];

function suitesFor({ version, shape }: HelloRequest): readonly number[] {
  if (shape === 'dhe') return dheSuites;
  if (shape === 'rsa') return rsaSuites;
  if (shape === 'ecdsa') return ecdsaSuites;
  const weak = [...suites['3DES'], ...suites.RC4, ...suites.DES, ...suites.EXPORT, ...suites.anonymous, ...suites.NULL];
  const any = [...suites.sha1, ...weak];
  if (version === 'SSLv3' || version === 'TLSv1' || version === 'TLSv1.1') {
    return shape === 'short' ? [0xc014, 0xc013, 0x0039, 0x0033, 0x0035, 0x002f, 0x000a, 0x0005, 0x0004] : any;
  }
  // A server that knows no TLS 1.3 must be able to answer in an older version: that answer is the proof.
  const newest = version === 'TLSv1.3' ? suites.tls13 : [];
  const usual = [...suites.modern.slice(0, 6), 0xc027, 0xc028, 0x009e, 0x009f, 0x009c, 0x009d, 0x003c, 0x002f, 0x0035];
  return shape === 'short'
    ? [...newest, ...usual]
    : [...newest, ...suites.modern, ...suites.sha2, ...any, ...suites.gost];
}

function extensionsFor({ version, shape, name }: HelloRequest): Buffer {
  // SSL 3.0 knows no extensions, and its servers may stumble over them.
  if (version === 'SSLv3') return Buffer.alloc(0);
  const named =
    name === undefined ? [] : [extension(0x0000, vector(u16, u8(0), vector(u16, Buffer.from(name, 'ascii'))))];
  const parts = [...named, extension(0xff01, u8(0))];
  // Without groups of finite fields in the list some servers would refuse to use any (RFC 7919).
  if (shape !== 'dhe' && (shape !== 'short' || version === 'TLSv1.3')) {
    parts.push(
      extension(0x000a, list16(shape === 'short' ? groups.slice(0, 3) : groups)),
      extension(0x000b, vector(u8, u8(0))),
    );
  }
  if (version === 'TLSv1.2' || version === 'TLSv1.3') parts.push(extension(0x000d, list16(signatures)));
  if (shape !== 'short') parts.push(extension(0x0005, u8(1), u16(0), u16(0)));
  if (version === 'TLSv1.3') {
    parts.push(
      extension(0x002b, vector(u8, u16(numbers['TLSv1.3']))),
      extension(0x002d, vector(u8, u8(1))),
      // Any 32 bytes are a point of X25519. A server that wants another group asks for it, which is an answer too.
      extension(0x0033, vector(u16, u16(0x001d), vector(u16, randomBytes(32)))),
    );
  }
  return Buffer.concat(parts);
}

/** Some old load balancers never answer hellos of 256 to 511 bytes (RFC 7685); those are filled up. */
function padded(extensions: Buffer, otherBytes: number): Buffer {
  const total = otherBytes + extensions.length;
  if (total < 256 || total > 511) return extensions;
  return Buffer.concat([extensions, extension(0x0015, Buffer.alloc(Math.max(0, 512 - total - 4)))]);
}

/** A ClientHello that offers one version alone, as one TLS record. */
export function clientHello(request: HelloRequest): Buffer {
  const { version } = request;
  const legacy = Math.min(numbers[version], 0x0303);
  const head = [
    u16(legacy),
    randomBytes(32),
    vector(u8, version === 'TLSv1.3' ? randomBytes(32) : Buffer.alloc(0)),
    list16([...suitesFor(request), ...(version === 'SSLv3' ? [0x00ff] : [])]),
    Buffer.of(1, 0),
  ];
  const length = head.reduce((sum, part) => sum + part.length, 0);
  const extensions = padded(extensionsFor(request), length + 2 + 4);
  const body = Buffer.concat([...head, ...(extensions.length === 0 ? [] : [vector(u16, extensions)])]);
  const message = Buffer.concat([u8(1), u24(body.length), body]);
  return Buffer.concat([u8(22), u16(Math.min(numbers[version], 0x0301)), vector(u16, message)]);
}
