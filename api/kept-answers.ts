import { LRUCache } from "lru-cache";
import type { MediaType } from "./media-type.ts";
import type { PackedText } from "./packed-text.ts";

/** An answer without errors; the same for every request of the same bytes while the version stays. */
export interface KeptAnswer extends PackedText {
  readonly version: string;
  readonly type: MediaType;
}

/** What is kept of answers: their number and their size in bytes, with the requests that lead to them. */
const kept = { max: 5_000, maxSize: 64_000_000 };

/** Longer requests come once. */
const longestKey = 16_000;

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
