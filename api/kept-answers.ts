import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { MediaType } from "./media-type.ts";

/** An answer without errors; the same for every request of the same bytes while the version stays. */
export interface KeptAnswer {
  readonly version: string;
  readonly type: MediaType;
  readonly text: string;
  /** The text in UTF-8, once somebody asked again: most answers are asked for once. */
  bytes: Buffer | null;
  /** The bytes as compressed for those who take it, each once. */
  readonly packed: Map<Encoding, Promise<Buffer>>;
}

export type Encoding = "br" | "gzip";

/** What is kept of answers: their number and their size in bytes, with the requests that lead to them. */
const kept = { max: 5_000, maxSize: 64_000_000 };

/** Longer requests come once. */
const longestKey = 16_000;

/** Shorter answers are one packet on the network either way. */
const worthPacking = 1_000;

export interface KeptAnswers {
  readonly get: (key: string) => KeptAnswer | undefined;
  /** Keeps an answer that is given for the second time: most are asked for once, and keeping them would only make others go. */
  readonly offer: (key: string, answer: KeptAnswer) => void;
}

/** How many requests are remembered as having come once, and their size in UTF-16 code units. */
const noticed = { max: 10_000, maxSize: 8_000_000 };

export function keptAnswers(): KeptAnswers {
  const once = new LRUCache<string, true>({
    ...noticed,
    sizeCalculation: (_, key) => key.length,
  });
  const answers = new LRUCache<string, KeptAnswer>({
    ...kept,
    // Text, bytes and what is compressed of them are three times the text, some of it of two bytes a unit.
    sizeCalculation: ({ text }, key) => 4 * text.length + 2 * key.length + 1,
  });
  return {
    get: (key) => answers.get(key),
    offer: (key, answer) => {
      if (key.length > longestKey) return;
      if (once.has(key)) answers.set(key, answer);
      else once.set(key, true);
    },
  };
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

/** The bytes of an answer in an encoding. */
export function packedBytes(
  answer: KeptAnswer,
  encoding: Encoding,
): Promise<Buffer> {
  const { packed } = answer;
  const before = packed.get(encoding);
  if (before !== undefined) return before;
  const bytes = bytesOf(answer);
  const result = encoding === "br" ? brotli(bytes) : zip(bytes);
  packed.set(encoding, result);
  return result;
}

/** The bytes of an answer as they are. */
export function bytesOf(answer: KeptAnswer): Buffer {
  return (answer.bytes ??= Buffer.from(answer.text));
}

const zip = promisify(gzip);

function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, {
    // Fast enough for an answer that may be asked for once, and half the size of gzip's for text.
    params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
  });
}
