import { describe, expect, it } from "vitest";
import type { SeedFiles } from "../../seeds/files.ts";
import { formatIssue } from "../../seeds/issue.ts";
import { parseSeeds } from "../../seeds/parse.ts";
import { fixtureFiles, withChange, withText } from "../fixtures.ts";

const ebb = "agendas/tides/text/ebb.yaml";
const agenda = "agendas/tides/agenda.yaml";
const works = "agendas/tides/works.yaml";
const topics = "schemes/topics.yaml";

function messages(files: SeedFiles): string[] {
  const outcome = parseSeeds(files);
  return outcome.ok ? [] : outcome.issues.map(formatIssue);
}

describe("parseSeeds", () => {
  it("takes a folder of two agendas and their schemes", async () => {
    expect(messages(await fixtureFiles())).toEqual([]);
  });

  it("gives each passage the innermost section that holds it", async () => {
    const outcome = parseSeeds(await fixtureFiles());
    if (!outcome.ok) throw new Error("the fixture has problems");
    const tides = outcome.value.agendas.find(
      ({ agenda: { id } }) => id === "tides",
    );
    const sections = tides?.gaps.map(({ id, passages }) => [
      id,
      passages.map(({ section }) => section),
    ]);
    expect(sections).toEqual([
      ["gap-low", ["section-tides-a-1"]],
      ["gap-high", ["section-tides-a-2", "section-tides-a-1"]],
    ]);
  });

  // Each row: the file, what is replaced in it by what, and the one line that results.
  it.each([
    [
      "a wrong type",
      works,
      "year: 1999",
      "year: soon",
      'seeds/agendas/tides/works.yaml:8:11 works.0.year: expected a year, received "soon"',
    ],
    [
      "a missing field",
      ebb,
      "    title: Why the ebb is low\n",
      "",
      "seeds/agendas/tides/text/ebb.yaml:3:5 gaps.0.title: expected a value, received nothing",
    ],
    [
      "an unknown key",
      ebb,
      "strength: hardly any",
      "strenght: hardly any",
      'seeds/agendas/tides/text/ebb.yaml:8:5 gaps.0.strenght: expected no field of that name, received "strenght"',
    ],
    [
      "an id of another form",
      ebb,
      "id: gap-high",
      "id: BAD",
      'seeds/agendas/tides/text/ebb.yaml:19:9 gaps.1.id: expected "gap-<slug>" (a-z, 0-9 and single hyphens), received "BAD"',
    ],
    [
      "a duplicate id, in one file or in two",
      "agendas/lichens/text/all.yaml",
      "id: gap-lichen",
      "id: gap-high",
      'seeds/agendas/tides/text/ebb.yaml:19:9 gaps.1.id: expected an id of its own (seeds/agendas/lichens/text/all.yaml:3 has it too), received "gap-high"',
    ],
    [
      "a reference to no concept",
      ebb,
      "concept: stone",
      "concept: sand",
      'seeds/agendas/tides/text/ebb.yaml:17:20 gaps.0.links.1.concept: expected the id of a concept, received "sand"',
    ],
    [
      "a reference that nearly leads somewhere",
      ebb,
      "concept: stone",
      "concept: stones",
      'seeds/agendas/tides/text/ebb.yaml:17:20 gaps.0.links.1.concept: expected the id of a concept (did you mean "stone"?), received "stones"',
    ],
    [
      "a citation whose work is missing",
      ebb,
      "work: orsted-1999\n    passage:\n      {\n        start: 40",
      "work: orsted-1998\n    passage:\n      {\n        start: 40",
      'seeds/agendas/tides/text/ebb.yaml:57:11 citations.1.work: expected the id of a work (did you mean "orsted-1999"?), received "orsted-1998"',
    ],
    [
      "a title of the list whose work is missing",
      ebb,
      "references:\n  - work: orsted-1999",
      "references:\n  - work: horse-1800",
      'seeds/agendas/tides/text/ebb.yaml:98:11 references.0.work: expected the id of a work, received "horse-1800"',
    ],
    [
      "an inferred link without rationale",
      ebb,
      "inferred: Basins are made of stone.",
      'inferred: ""',
      'seeds/agendas/tides/text/ebb.yaml:17:37 gaps.0.links.1.inferred: expected text that is not empty, received ""',
    ],
    [
      "a gap that repeats one on an overlapping passage",
      ebb,
      "statement: The high ebb is a riddle.\n    question: How high is the ebb?\n    certainty: implicit\n    passages:\n      - {\n          start: 150,\n          end: 200",
      "statement: Nobody has yet measured the low ebb of a brine basin.\n    question: How high is the ebb?\n    certainty: implicit\n    passages:\n      - {\n          start: 35,\n          end: 90",
      'seeds/agendas/tides/text/ebb.yaml:21:16 gaps.1.statement: expected a gap of its own (gap-low at seeds/agendas/tides/text/ebb.yaml:3 says nearly the same of the same passage), received "Nobody has yet measured the low ebb of a brine basin."',
    ],
    [
      "a reference to a work that is missing",
      ebb,
      "candidates: [brine-2001, nobody]",
      "candidates: [brine-2001, somebody]",
      'seeds/agendas/tides/text/ebb.yaml:67:30 citations.2.candidates.1: expected the id of a work, received "somebody"',
    ],
    [
      "a reference to a node of another kind",
      ebb,
      "gaps: [gap-low]",
      "gaps: [gap-lichen]",
      'seeds/agendas/tides/text/ebb.yaml:96:12 recommendations.0.gaps.0: expected the id of a gap, received "gap-lichen"',
    ],
    [
      "a passage outside its section",
      ebb,
      "start: 150,\n          end: 200,",
      "start: 450,\n          end: 510,",
      'seeds/agendas/tides/text/ebb.yaml:26:18 gaps.1.passages.0.start: expected a stretch within 0-500, section-tides-a, received "450-510"',
    ],
    [
      "a passage that ends before it begins",
      ebb,
      "start: 150,\n          end: 200,",
      "start: 150,\n          end: 150,",
      "seeds/agendas/tides/text/ebb.yaml:27:16 gaps.1.passages.0.end: expected an offset behind the start, 150, received 150",
    ],
    [
      "a link that is neither stated nor inferred",
      ebb,
      "concept: stone, inferred: Basins are made of stone.",
      "concept: stone",
      'seeds/agendas/tides/text/ebb.yaml:17:9 gaps.0.links.1: expected either stated (a passage) or inferred (a rationale), received {"concept":"stone"}',
    ],
    [
      "a concept linked twice",
      ebb,
      "concept: stone",
      "concept: brine",
      'seeds/agendas/tides/text/ebb.yaml:17:20 gaps.0.links.1.concept: expected one link to each concept, received "brine"',
    ],
    [
      "too long a title",
      ebb,
      "title: Why the ebb is low",
      "title: one two three four five six seven eight nine ten eleven twelve thirteen",
      'seeds/agendas/tides/text/ebb.yaml:4:12 gaps.0.title: expected at most 12 words, received "one two three four five six seven eight nine ten eleven twe"… (71 characters)',
    ],
    [
      "a section that leaves the one above it",
      agenda,
      "start: 100,\n          end: 400",
      "start: 100,\n          end: 600",
      'seeds/agendas/tides/agenda.yaml:22:18 sections.0.children.1.start: expected a stretch within 0-500, section-tides-a, received "100-600"',
    ],
    [
      "a section that overlaps the one before it",
      agenda,
      "start: 100,\n          end: 400",
      "start: 90,\n          end: 400",
      "seeds/agendas/tides/agenda.yaml:22:18 sections.0.children.1.start: expected an offset from 100, the end of section-tides-a-1, received 90",
    ],
    [
      "a folder that is named otherwise than its agenda",
      agenda,
      "id: tides",
      "id: tide",
      'seeds/agendas/tides/agenda.yaml:1:5 id: expected the name of its folder, "tides", received "tide"',
    ],
    [
      "an unverified fact that is not given",
      works,
      "unverified: [authors]",
      "unverified: [volume]",
      'seeds/agendas/tides/works.yaml:10:18 works.0.unverified.0: expected a fact that the work has, received "volume"',
    ],
    [
      "a person whom nobody is",
      works,
      "person: author-orsted-ase",
      "person: author-nemo",
      'seeds/agendas/tides/works.yaml:6:49 works.0.authors.0.person: expected the id of an author who is named without person somewhere, received "author-nemo"',
    ],
    [
      "a label that the graph uses itself",
      topics,
      "label: Topic\n",
      "label: Work\n",
      'seeds/schemes/topics.yaml:6:8 label: expected a label that the graph does not use itself, received "Work"',
    ],
    [
      "tabs as indentation",
      topics,
      "    definition: Everything that blows; no gap bears on it.",
      "\tdefinition: Everything that blows.",
      "seeds/schemes/topics.yaml:24:1: expected YAML 1.2, received Tabs are not allowed as indentation",
    ],
    [
      "a key given twice",
      topics,
      "title: Topics\n",
      "title: Topics\ntitle: Topics\n",
      "seeds/schemes/topics.yaml:3:1: expected YAML 1.2, received Map keys must be unique",
    ],
    [
      "decomposed accents",
      works,
      "Élan",
      "E\u0301lan",
      'seeds/agendas/tides/works.yaml:4:12 works.0.title: expected text in Unicode normal form C (composed accents), received "E\u0301lan of the sea"',
    ],
    [
      "a control character",
      topics,
      "Everything wet.",
      '"Everything\\u0000wet."',
      'seeds/schemes/topics.yaml:10:17 concepts.0.definition: expected text without control characters, received "Everything\\u0000wet."',
    ],
    [
      "__proto__ as a key",
      topics,
      "title: Topics",
      "title: Topics\n__proto__: { polluted: yes }",
      'seeds/schemes/topics.yaml:3:1 __proto__: expected a key of plain text, received "__proto__"',
    ],
    [
      "a text of a megabyte",
      topics,
      "Everything wet.",
      "x".repeat(1_000_000),
      `seeds/schemes/topics.yaml:10:17 concepts.0.definition: expected at most 10000 characters, received "${"x".repeat(59)}"… (1000000 characters)`,
    ],
  ])("names file, line and column of %s", async (_, path, old, neu, line) => {
    expect(messages(await withChange(path, old, neu))).toEqual([line]);
  });

  it("names a byte order mark", async () => {
    const files = await fixtureFiles();
    const text = new TextDecoder().decode(files.get(topics));
    expect(messages(await withText(topics, `\uFEFF${text}`))).toEqual([
      "seeds/schemes/topics.yaml:1:1: expected UTF-8 without a byte order mark, received a byte order mark",
    ]);
  });

  it("names bytes that are not UTF-8", async () => {
    const files = new Map(await fixtureFiles());
    files.set(topics, new Uint8Array([0xff, 0xfe, 0x41]));
    expect(messages(files)).toEqual([
      "seeds/schemes/topics.yaml:1:1: expected UTF-8, received other bytes",
    ]);
  });

  it("names a file at a path that means nothing", async () => {
    const lines = messages(await withText("agendas/tides/notes.yaml", "a: 1"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain("seeds/agendas/tides/notes.yaml:1:1: expected");
  });

  it("names every problem of every file at once, in order of place", async () => {
    const files = new Map([
      ...(await withChange(ebb, "id: gap-high", "id: BAD")),
    ]);
    const text = new TextDecoder()
      .decode(files.get(ebb))
      .replace("certainty: explicit", "certainty: perhaps");
    files.set(ebb, new TextEncoder().encode(text));
    files.set(topics, new TextEncoder().encode("id: topics\n"));
    const lines = messages(files);
    expect(lines.slice(0, 2)).toEqual([
      'seeds/agendas/tides/text/ebb.yaml:7:16 gaps.0.certainty: expected explicit or implicit, received "perhaps"',
      'seeds/agendas/tides/text/ebb.yaml:19:9 gaps.1.id: expected "gap-<slug>" (a-z, 0-9 and single hyphens), received "BAD"',
    ]);
    expect(lines.slice(2)).toEqual(
      ["concepts", "definition", "label", "position", "title"].map(
        (field) =>
          `seeds/schemes/topics.yaml:1:1 ${field}: expected a value, received nothing`,
      ),
    );
  });
});
