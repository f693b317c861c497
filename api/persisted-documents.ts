import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** Documents that a request may name by their hash instead of sending them: SHA-256 of the text in UTF-8, 64 hexadecimal digits. */
export interface PersistedDocuments {
  /** The text; null where none of this hash is held. */
  readonly textOf: (hash: string) => string | null;
  /** Holds a text that a request sent with its hash; false where the hash is of another text. */
  readonly hold: (hash: string, text: string) => boolean;
}

/** Of documents that clients bring only so many are held, and so large in all (UTF-16 code units); the oldest unused go. */
const brought = { max: 1_000, maxSize: 4_000_000 };

/** Holds the explorer's own documents for good and those of others as long as they are in use. */
export function persistedDocuments(own: readonly string[]): PersistedDocuments {
  const texts = new Map(own.map((text) => [documentHash(text), text]));
  const others = new LRUCache<string, string>({
    ...brought,
    sizeCalculation: (text) => text.length + 1,
  });
  return {
    textOf: (hash) => texts.get(hash) ?? others.get(hash) ?? null,
    hold: (hash, text) => {
      if (documentHash(text) !== hash) return false;
      if (!texts.has(hash)) others.set(hash, text);
      return true;
    },
  };
}

/** The hash that names a document. */
export function documentHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
