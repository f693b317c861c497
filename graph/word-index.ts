import { breathe } from "./breath.ts";
import { searchableLabels, type SearchableLabel } from "./model.ts";
import { joinedWords, storedWords } from "./search-text.ts";

/** A node to be found by its words. */
export interface SearchRow {
  readonly id: string;
  readonly label: SearchableLabel;
  /** What the node is called. */
  readonly heading: string;
  /** As `searchText` gives it. */
  readonly searchText: string;
}

/**
 * Nodes by their words. Words that begin alike stand together, so the nodes that have a beginning are one stretch of numbers: a search goes
 * over it and makes no objects.
 */
export interface WordIndex {
  /** By label in the order of `searchableLabels`, then by id. The place of a node in this list is its number. */
  readonly nodes: readonly SearchRow[];
  /** By node, the place of its label in `searchableLabels`. */
  readonly labels: Uint8Array;
  /** By node, how many different words its heading has, those that hyphens join counted as one. */
  readonly headingSizes: Uint16Array;
  /** Every word of every node, sorted by code unit. */
  readonly words: readonly string[];
  /** By word, where its nodes begin in `entries`; at the end, where the last one's end. */
  readonly starts: Uint32Array;
  /** For each word its nodes: twice the number, and 1 more where the word stands in the heading. */
  readonly entries: Uint32Array;
}

/** The index of some rows. Others get the event loop every few ms. */
export async function indexWords(
  rows: readonly SearchRow[],
): Promise<WordIndex> {
  const sizes: number[] = [];
  const entries = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    await breathe();
    sizes.push(addEntries(entries, row, place));
  }
  const order = await inOrder(rows);
  const numbers = new Uint32Array(order.length);
  for (const [number, place] of order.entries()) numbers[place] = number;
  await breathe();
  const nodes = order.flatMap((place) => rows[place] ?? []);
  return {
    nodes,
    labels: Uint8Array.from(nodes, ({ label }) =>
      searchableLabels.indexOf(label),
    ),
    headingSizes: Uint16Array.from(order, (place) => sizes[place] ?? 0),
    ...(await packed(entries, numbers)),
  };
}

/** Enters a row's words under its place; answers how many different ones its heading has, joined ones counted as one. */
function addEntries(
  entries: Map<string, number[]>,
  { heading, searchText }: SearchRow,
  place: number,
): number {
  const parts = joinedWords(heading);
  const joined = new Set(parts.map((each) => each.join("")));
  const called = new Set([...parts.flat(), ...joined]);
  const { words, compounds } = storedWords(searchText);
  for (const word of new Set([...words, ...compounds])) {
    const entry = place * 2 + (called.has(word) ? 1 : 0);
    const others = entries.get(word);
    if (others === undefined) entries.set(word, [entry]);
    else others.push(entry);
  }
  return joined.size;
}

/** The places of the rows in the order of an index. */
async function inOrder(rows: readonly SearchRow[]): Promise<number[]> {
  const byLabel = new Map<SearchableLabel, [string, number][]>(
    searchableLabels.map((label) => [label, []]),
  );
  for (const [place, { id, label }] of rows.entries()) {
    byLabel.get(label)?.push([id, place]);
  }
  const order: number[] = [];
  for (const places of byLabel.values()) {
    await breathe();
    // Engines order texts as they like; rows that come by id are sorted already but for that.
    places.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, place] of places) order.push(place);
  }
  return order;
}

async function packed(
  entries: ReadonlyMap<string, readonly number[]>,
  numbers: Uint32Array,
): Promise<Pick<WordIndex, "words" | "starts" | "entries">> {
  const words = await sorted(entries.keys());
  const starts = new Uint32Array(words.length + 1);
  let size = 0;
  await breathe();
  for (const [i, word] of words.entries()) {
    starts[i] = size;
    size += entries.get(word)?.length ?? 0;
  }
  starts[words.length] = size;
  const all = new Uint32Array(size);
  for (const [i, word] of words.entries()) {
    await breathe();
    let at = starts[i] ?? 0;
    for (const entry of entries.get(word) ?? []) {
      all[at] = (numbers[entry >> 1] ?? 0) * 2 + (entry & 1);
      at += 1;
    }
  }
  return { words, starts, entries: all };
}

/** Sorted in parts, since to sort all at once would take long. */
async function sorted(words: Iterable<string>): Promise<string[]> {
  const byFirst = new Map<string, string[]>();
  for (const word of words) {
    const first = word.charAt(0);
    const others = byFirst.get(first);
    if (others === undefined) byFirst.set(first, [word]);
    else others.push(word);
  }
  const all: string[] = [];
  for (const first of [...byFirst.keys()].sort()) {
    await breathe();
    for (const word of byFirst.get(first)?.sort() ?? []) all.push(word);
  }
  return all;
}
