import { beforeAll, describe, expect, it } from "vitest";
import { load } from "../../graph/load.ts";
import {
  type Graph,
  type SearchableLabel,
  searchableLabels,
} from "../../graph/model.ts";
import { countedStore } from "../../graph/observed.ts";
import {
  type GapWhere,
  matchingGaps,
} from "../../graph/queries/matching-gaps.ts";
import { type Found, search } from "../../graph/queries/search.ts";
import { searchText } from "../../graph/search-text.ts";
import type { Reader, Store } from "../../graph/store.ts";
import { versioned } from "../../graph/version.ts";
import { fixtureGraph, ownGraph } from "../fixtures.ts";
import { random } from "../random.ts";
import type { OpenEmpty } from "./contract.ts";

/** What every way to search must answer: in this process, on every engine, or by an engine's own index. */
export function searchContract(openEmpty: OpenEmpty): void {
  describe("search in the two invented agendas", () => {
    inventedAgendas(openEmpty);
  });
  describe("search in invented titles", () => {
    inventedTitles(openEmpty);
  });
  describe("search in the project's own seeds", () => {
    ownSeeds(openEmpty);
  });
  describe("search in very many gaps", () => {
    veryManyGaps(openEmpty);
  });
}

/** How the index of a version must be built where it is searched in this process. */
export function searchIndexContract(openEmpty: OpenEmpty): void {
  describe("the index of a version", () => {
    builtOnce(openEmpty);
  });
}

function inventedAgendas(openEmpty: OpenEmpty): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await load(store, await fixtureGraph());
  });
  const labels = ["ResearchGap", "Concept", "Work", "Author"] as const;

  it.each([
    ["brine", ["brine", "author-brine-b", "brine-2001", "gap-low"]],
    ["BRIN", ["brine", "author-brine-b", "brine-2001", "gap-low"]],
    ["élan", ["orsted-1999"]],
    ["salt inst", ["author-institute-of-salt", "orsted-1999"]],
    ["salt riddle", []],
    ["rine", []],
    ["AND", []],
    ['") OR (n) //', []],
    ['+-&&||!(){}[]^"~*?:\\/', []],
  ])("finds by the beginnings of all words: %s", async (text, ids) => {
    expect(idsOf(await searched(store, text, labels))).toEqual(ids);
  });

  it.each([
    ["a letter missing", "lichns", ["lichens"], ["gap-lichen"]],
    ["a letter too many", "liichens", ["lichens"], ["gap-lichen"]],
    ["a wrong letter", "riddke", ["riddle"], ["gap-high"]],
    ["two neighbours swapped", "riddel", ["riddle"], ["gap-high"]],
    [
      "a beginning misspelt",
      "measurd th",
      ["measure", "measured"],
      ["gap-low"],
    ],
    [
      "two slips in a long word",
      "instidude",
      ["institute"],
      ["author-institute-of-salt", "orsted-1999"],
    ],
    ["two slips in a short word", "riddkr", [], []],
    ["a slip in a word of four letters", "salz", [], []],
    ["a slip in a word of three", "abb", [], []],
    ["another number", "2002", [], []],
    ["nothing near", "zzzzzzzz", [], []],
  ])("reads %s: %s", async (_, text, readAs, ids) => {
    const found = await searched(store, text, labels);
    expect(readings(found)).toEqual(readAs);
    expect(idsOf(found)).toEqual(ids);
  });

  it("finds nothing of what is no longer loaded, and all of it when it is back", async () => {
    const other = await openEmpty();
    await load(other, await fixtureGraph());
    expect(idsOf(await searched(other, "lichens"))).toHaveLength(2);
    await load(other, titled(["Work", "Moss and fern"]));
    expect(idsOf(await searched(other, "lichens"))).toEqual([]);
    expect(idsOf(await searched(other, "fern"))).toEqual(["n0"]);
    await load(other, await fixtureGraph());
    expect(idsOf(await searched(other, "lichens"))).toHaveLength(2);
    expect(idsOf(await searched(other, "fern"))).toEqual([]);
  });
}

function inventedTitles(openEmpty: OpenEmpty): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    await load(
      store,
      titled(
        ["Work", "The cost of the police"],
        ["ResearchGap", "A policy for ponds"],
        ["Concept", "Policies"],
        ["Concept", "Pond"],
        ["ResearchGap", "Ponds of the mill"],
        ["Work", "The mill and its ponds"],
        ["Author", "Gwen Pollard"],
        ["ResearchGap", "Co-production of tide mills"],
        ["Work", "Coproduction"],
        ["Work", "Co production of communes"],
        ["Work", "Production of coal"],
        ["ResearchGap", "Décision-making about 共同生産"],
        ["Work", "What the mill ponds of old towns held"],
      ),
    );
  });

  it.each([
    ["a word that is there, not those near it", "police", ["n0"]],
    ["a beginning, not what is near it", "polic", ["n2", "n1", "n0"]],
    ["those near a word that is nowhere", "polich", ["n1", "n0"]],
    ["what is called just that first", "pond", ["n3", "n1", "n4", "n5", "n12"]],
    [
      "words one directly after the other first",
      "mill ponds",
      ["n12", "n4", "n5"],
    ],
    ["equal ones by kind and id", "the", ["n4", "n0", "n5", "n12"]],
    ["hyphens written as one word", "coproduction", ["n8", "n7"]],
    ["hyphens where there are none", "co-production", ["n8", "n7", "n9"]],
    ["the beginning of a word with hyphens", "co-prod", ["n8", "n7", "n9"]],
    ["a misspelt word with hyphens", "co-prodcution", ["n8", "n7"]],
    ["a part of a word with hyphens", "making", ["n11"]],
    ["whatever the accents", "decision-making", ["n11"]],
    ["signs of other scripts", "共同", ["n11"]],
    ["no other sign of these", "共同生物", []],
  ])("finds %s: %s", async (_, text, ids) => {
    expect(idsOf(await searched(store, text))).toEqual(ids);
  });

  it("does not look for another word where one is known from another kind", async () => {
    const found = await searched(store, "pollard", ["ResearchGap", "Work"]);
    expect(idsOf(found)).toEqual([]);
    const misspelt = await searched(store, "polard", ["ResearchGap", "Work"]);
    expect(readings(misspelt)).toEqual(["pollard"]);
    expect(idsOf(misspelt)).toEqual([]);
  });

  it.each([
    ["Lucene's syntax", 'AND OR NOT TO +-&&||!(){}[]^"~*?:\\/ [a TO z] x:y~2'],
    ["Lucene's syntax round a word", '+police* -police~2 "police"^4 (police)'],
    ["Cypher's syntax", "`) MATCH (n) DETACH DELETE n //"],
    ["halves of characters", "\ud800 police \udfff"],
    ["control characters", "\u0000police\u0007\u001b"],
    ["signs alone", "…—«»\u200d\u0301"],
    ["nothing", ""],
    ["a very long word", "p".repeat(200)],
    ["a very long misspelt word", `polize${"e".repeat(194)}`],
    ["many hyphens", "a-".repeat(100)],
    ["very many words", "p o l i c e ".repeat(34)],
    ["a word again and again", "police ".repeat(28)],
  ])("takes %s", async (_, text) => {
    const found = await searched(store, text);
    for (const { score } of found.hits) expect(score).toBeGreaterThan(0);
  });
}

function ownSeeds(openEmpty: OpenEmpty): void {
  let store: Store;
  let gaps: { id: string; title: string }[];
  beforeAll(async () => {
    store = await openEmpty();
    const graph = await ownGraph();
    await load(store, graph);
    gaps = graph.nodes
      .filter(({ labels }) => labels.includes("ResearchGap"))
      .map(({ id, properties }) => ({
        id,
        title: String(properties["title"]),
      }));
  });

  it("finds every gap by its title, among the first three", async () => {
    const missed: string[] = [];
    for (const { id, title } of gaps) {
      const ids = idsOf(await searched(store, title, ["ResearchGap"]));
      if (!ids.slice(0, 3).includes(id)) missed.push(title);
    }
    expect(missed).toEqual([]);
  });

  // The few left over spell another word, or the beginning of one, as it happens.
  it("finds nearly every gap by its title where a long word lacks a letter", async () => {
    const chance = random(2020);
    const missed: Found[] = [];
    for (const { id, title } of gaps) {
      const misspelt = withoutLetter(title, chance);
      const found = await searched(store, misspelt, ["ResearchGap"]);
      if (!idsOf(found).includes(id)) missed.push(found);
    }
    expect(missed.flatMap(readings)).toEqual([]);
    expect(missed.length).toBeLessThan(gaps.length / 100);
  });
}

function veryManyGaps(openEmpty: OpenEmpty): void {
  let store: Store;
  beforeAll(async () => {
    store = await openEmpty();
    const titles = Array.from(
      { length: 2_500 },
      (_, i) =>
        ["ResearchGap", `${i % 2 === 0 ? "Even" : "Odd"} gap ${i}`] as const,
    );
    await load(store, titled(...titles));
  });

  it("finds and counts them all, in order", async () => {
    const found = await searched(store, "gap");
    const ids = Array.from({ length: 2_500 }, (_, i) => `n${i}`);
    expect(idsOf(found)).toEqual(ids.toSorted());
  });

  const cases: [string, GapWhere, number][] = [
    ["a word that many have", { text: "even" }, 1_250],
    ["that and another", { AND: [{ text: "gap" }, { text: "odd" }] }, 1_250],
    ["that or another", { OR: [{ text: "even" }, { text: "odd" }] }, 2_500],
    ["not that", { NOT: { text: "even" } }, 1_250],
    ["not that, nor another", { NOT: { text: "even" }, text: "12" }, 55],
  ];
  it.each(cases)("filters them by %s", async (_, where, count) => {
    const ids = await store.read((reader) =>
      matchingGaps(reader, where, "RELEVANCE"),
    );
    expect(ids).toHaveLength(count);
  });
}

function builtOnce(openEmpty: OpenEmpty): void {
  it("is read once, by the first of those that search at once", async () => {
    const store = await openEmpty();
    await load(store, titled(["Work", "Read once"]));
    const names: string[] = [];
    const counted = countedStore(store, (name) => names.push(name));
    const all = await Promise.all(
      ["read", "once", "raed"].map((text) => searched(counted, text)),
    );
    expect(all.map(idsOf)).toEqual([["n0"], ["n0"], []]);
    expect(names).toEqual(["// searchRows"]);
    expect(idsOf(await searched(counted, "onc"))).toEqual(["n0"]);
    expect(names).toHaveLength(1);
  });

  it("is read again after a failure, and by those who waited for it", async () => {
    const store = await openEmpty();
    await load(store, titled(["Work", "Read again"]));
    const [first, second] = await store.read((reader) =>
      Promise.allSettled([
        search(failing(reader), "read", ["Work"]),
        search(reader, "read", ["Work"]),
      ]),
    );
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ value: { hits: [{ id: "n0" }] } });
    expect(idsOf(await searched(store, "again"))).toEqual(["n0"]);
  });

  it("is not kept where it may be of two versions", async () => {
    const store = await openEmpty();
    await load(store, titled(["Work", "Of two versions"]));
    const names: string[] = [];
    const counted = countedStore(store, (name) => names.push(name));
    for (const isSettled of [false, true, true]) {
      const found = await counted.read((reader) =>
        search(
          { ...reader, isSettled: () => Promise.resolve(isSettled) },
          "versions",
          ["Work"],
        ),
      );
      expect(idsOf(found)).toEqual(["n0"]);
    }
    expect(names).toHaveLength(2);
  });

  it("finds nothing where nothing was loaded", async () => {
    const store = await openEmpty();
    expect(idsOf(await searched(store, "read"))).toEqual([]);
  });
}

function searched(
  store: Store,
  text: string,
  labels: readonly SearchableLabel[] = searchableLabels,
): Promise<Found> {
  return store.read((reader) => search(reader, text, labels));
}

function idsOf({ hits }: Found): string[] {
  return hits.map(({ id }) => id);
}

/** The words that stand for misspelt ones. */
function readings({ terms }: Found): string[] {
  return terms
    .filter(({ corrected }) => corrected)
    .flatMap(({ anyOf }) => anyOf.map(({ text }) => text));
}

function failing(reader: Reader): Reader {
  return { ...reader, run: () => Promise.reject(new Error("the power went")) };
}

/** A graph of nodes with nothing but a title: n0, n1 and so on. */
function titled(
  ...titles: readonly (readonly [SearchableLabel, string])[]
): Graph {
  return versioned({
    nodes: titles.map(([label, title], i) => ({
      id: `n${i}`,
      labels: [label],
      properties: {
        title,
        sortKey: `n${i}`,
        titleKey: title,
        searchText: searchText([title]),
      },
    })),
    relations: [],
  });
}

/** A title with a letter taken from one of its words of six letters or more, by chance; as it is where it has none. */
function withoutLetter(title: string, chance: () => number): string {
  const words = [...title.matchAll(/\p{L}{6,}/gu)];
  const word = words[Math.floor(chance() * words.length)];
  if (word === undefined) return title;
  const at = word.index + Math.floor(chance() * word[0].length);
  return title.slice(0, at) + title.slice(at + 1);
}
