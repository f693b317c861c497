import * as v from "valibot";
import type { SearchableLabel } from "../model.ts";
import type { Reader } from "../store.ts";
import { type Bind, predicateOf, requiredFilters } from "./predicate.ts";
import {
  byRelevance,
  type TextScores,
  textScores,
  type WithText,
} from "./text-scores.ts";

/** A question for the nodes of one kind, called `n` in conditions and place, that satisfy a filter. */
export interface Matching<Where extends WithText<Where>> {
  /** Its name, such as `matchingGaps`. */
  readonly name: string;
  readonly label: SearchableLabel;
  /** What the nodes are sorted by, ascending, before their sort key. */
  readonly place: string;
  /** Whether the best matches of the text at the filter's top come first. */
  readonly relevance: boolean;
  /** The conditions that one filter sets by its own fields but AND, OR, NOT and `text`. */
  readonly conditions: (where: Where, bind: Bind) => readonly string[];
}

/** As many ids as a condition may list: an engine may go through the list for every node. */
const fewIds = 1_000;

/** The ids of the nodes that satisfy `where`, in order; ties by sort key, then by id. */
export async function matchingIds<Where extends WithText<Where>>(
  reader: Reader,
  where: Where,
  { name, label, place, relevance, conditions }: Matching<Where>,
): Promise<string[]> {
  const scores = await textScores(reader, where, label);
  const required = requiredFilters<Where>(where);
  const { text, parameters } = predicateOf(where, (each, bind) => [
    ...textCondition(each, bind, scores, required.includes(each)),
    ...conditions(each, bind),
  ]);
  const rows = await reader.run(
    `// ${name}
     MATCH (n:${label})
     WHERE ${text}
     RETURN n.id AS id, ${place} AS place, n.sortKey AS sortKey
     ORDER BY place, sortKey, id`,
    parameters,
  );
  const texts = required.flatMap((each) => each.text ?? []);
  const ids = rows
    .map((row) => v.parse(idRow, row).id)
    .filter((id) => texts.every((each) => scores.get(each)?.has(id)));
  return relevance ? byRelevance(ids, scores, where.text) : ids;
}

const idRow = v.object({ id: v.string() });

/** The condition that a filter's text sets; none where many match and all nodes must: then it is cheaper to drop the others afterwards. */
function textCondition<Where extends WithText<Where>>(
  { text }: Where,
  bind: Bind,
  scores: TextScores,
  isRequired: boolean,
): string[] {
  if (text === undefined || text === null) return [];
  const ids = [...(scores.get(text)?.keys() ?? [])];
  if (ids.length <= fewIds) return [`n.id IN ${bind(ids)}`];
  if (isRequired) return [];
  const byId = Object.fromEntries(ids.map((id) => [id, true]));
  return [`${bind(byId)}[n.id] IS NOT NULL`];
}
