import { type BaseBlock, Constructed, fromBER, ObjectIdentifier } from 'asn1js';

/** Conventions: far above any certificate or OCSP response, far below what would take long to read. */
const limits = { maxDepth: 32, maxNodes: 20_000, maxContentLength: 256 * 1024 };

/** One ASN.1 value; the functions below take any and give nothing for what is not there. */
export type Asn1 = BaseBlock | undefined;

/** The value that the bytes begin with; undefined when they are no ASN.1 (or more of it than we read). */
export function asn1Of(bytes: Uint8Array): Asn1 {
  try {
    const { offset, result } = fromBER(bytes, limits);
    return offset < 0 ? undefined : result;
  } catch {
    return undefined;
  }
}

/** What a SEQUENCE, SET or explicit tag holds. */
export const childrenOf = (value: Asn1): BaseBlock[] => (value instanceof Constructed ? value.valueBlock.value : []);

/** The child with a context-specific tag. */
export const taggedIn = (value: Asn1, tag: number): Asn1 =>
  childrenOf(value).find(({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === tag);

/** Dotted number of an OBJECT IDENTIFIER. */
export const oidOf = (value: Asn1): string | undefined =>
  value instanceof ObjectIdentifier ? value.valueBlock.toString() : undefined;

/** The whole value as it was encoded, tag and length included. */
export const derOf = (value: Asn1): Uint8Array => value?.valueBeforeDecodeView ?? new Uint8Array();

/** The bits of a BIT STRING that is a whole number of bytes. */
export const bitsOf = (value: Asn1): Uint8Array =>
  derOf(value).subarray((value?.idBlock.blockLength ?? 0) + (value?.lenBlock.blockLength ?? 0) + 1);
