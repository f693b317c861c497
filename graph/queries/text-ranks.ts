import type { SearchableLabel } from "../model.ts";
import type { Reader } from "../store.ts";
import { type Combined, everyFilter } from "./predicate.ts";
import { search } from "./search.ts";

interface WithText<Where> extends Combined<Where> {
  readonly text?: string | null | undefined;
}

/** By each text in a filter, the ids with the label that match it, best first: one search for each distinct text. */
export type TextRanks = ReadonlyMap<string, readonly string[]>;

/** Searches for every text in a filter, so that its conditions can name the ids found. */
export async function textRanks<Where extends WithText<Where>>(
  reader: Reader,
  where: Where,
  label: SearchableLabel,
): Promise<TextRanks> {
  const texts = everyFilter(where).flatMap(({ text }) => text ?? []);
  const ranks = new Map<string, readonly string[]>();
  for (const text of new Set(texts)) {
    const hits = await search(reader, text, [label]);
    ranks.set(
      text,
      hits.map(({ id }) => id),
    );
  }
  return ranks;
}

/** `ids` with the best match of `text` first; as they are where the filter has no text at its top. */
export function byRelevance(
  ids: readonly string[],
  ranks: TextRanks,
  text: string | null | undefined,
): string[] {
  const places = new Map(
    (ranks.get(text ?? "") ?? []).map((id, index) => [id, index]),
  );
  return ids.toSorted((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
}
