import type { SearchableLabel } from "../model.ts";
import { highestFirst } from "../ranking.ts";
import type { Reader } from "../store.ts";
import { type Combined, everyFilter } from "./predicate.ts";
import { search } from "./search.ts";

/** A filter that can ask for words. */
export interface WithText<Where> extends Combined<Where> {
  readonly text?: string | null | undefined;
}

/** By each text in a filter, the ids that match it with their scores. */
export type TextScores = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Searches nodes with the label for every text in a filter, once for each distinct one, so that its conditions can name the ids found. */
export async function textScores<Where extends WithText<Where>>(
  reader: Reader,
  where: Where,
  label: SearchableLabel,
): Promise<TextScores> {
  const texts = everyFilter(where).flatMap(({ text }) => text ?? []);
  const scores = new Map<string, ReadonlyMap<string, number>>();
  for (const text of new Set(texts)) {
    const { hits } = await search(reader, text, [label]);
    scores.set(text, new Map(hits.map(({ id, score }) => [id, score])));
  }
  return scores;
}

/** `ids` with the best matches of `text` first; equal ones, and all where the filter has no text at its top, stay in their order. */
export function byRelevance(
  ids: readonly string[],
  scores: TextScores,
  text: string | null | undefined,
): string[] {
  const ofText = scores.get(text ?? "");
  const order = highestFirst(ids.map((id) => ofText?.get(id) ?? 0));
  return order.flatMap((place) => ids[place] ?? []);
}
