import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** A text that is sent again and again: its bytes and what they are compressed to are made once, when first wanted. */
export interface PackedText {
  readonly text: string;
  /** The text in UTF-8. */
  bytes: Buffer | null;
  readonly effort: Effort;
  /** The bytes as compressed for those who take it. */
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

export type Encoding = "br" | "gzip";

/** What packing may cost: "little" where the text may be asked for once, "much", ten times the time for an eighth less, where a reader waits for it. */
export type Effort = "little" | "much";

/** By Brotli's own measure. With little effort it makes of text half of what gzip does; the most takes three times the time of "much" for little. */
const qualities = { little: 5, much: 10 } as const;

/** Shorter texts are one packet on the network either way. */
const worthPacking = 1_000;

export function packedText(text: string, effort: Effort): PackedText {
  return { text, effort, bytes: null, packed: new Map() };
}

/** The encoding to answer in, null for none, by the Accept-Encoding of a request. */
export function encodingFor(
  accepted: string | string[] | undefined,
  size: number,
): Encoding | null {
  if (typeof accepted !== "string" || size < worthPacking) return null;
  const refused = /\b(?:br|gzip)\s*;\s*q=0(?:\.0*)?(?![.\d])/gu;
  const taken = accepted.toLowerCase().replace(refused, "");
  if (/\bbr\b/u.test(taken)) return "br";
  return /\bgzip\b/u.test(taken) ? "gzip" : null;
}

/** The bytes of a text in an encoding. */
export function packedBytes(
  text: PackedText,
  encoding: Encoding,
): Promise<Buffer> {
  const { packed } = text;
  const before = packed.get(encoding);
  if (before !== undefined) return before;
  const bytes = bytesOf(text);
  const result = encoding === "br" ? brotli(bytes, text.effort) : zip(bytes);
  packed.set(encoding, result);
  return result;
}

/** The bytes of a text as they are. */
export function bytesOf(text: PackedText): Buffer {
  return (text.bytes ??= Buffer.from(text.text));
}

const zip = promisify(gzip);

function brotli(bytes: Buffer, effort: Effort): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: qualities[effort],
    },
  });
}
