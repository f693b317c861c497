import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { formatIssue } from "../../seeds/issue.ts";
import { parseSeeds } from "../../seeds/parse.ts";
import { verifyAgenda } from "../../seeds/verify/verify.ts";

/** An invented text that cites, lists and asks in every way that the checks know. */
const text = [
  "The brine of basins is woefully unexplored (Salt et al. 1999, 7; Ebb 2001, 2003). ",
  "More work is needed on its colour, taste and smell in the winter of the far north. ",
  "The Brine Act 2012 asks for it. In 1980 nobody did. ",
  "Brine in the basin On ebb and flood Ebbs: A journal The big book of tides",
].join("");

const listStart = text.indexOf("Brine in the basin");

function sha256(words: string): string {
  return createHash("sha256").update(words).digest("hex");
}

/** A passage as YAML, found by its words, with the hash of others where those are given. */
function passage(words: string, hashed = words): string {
  const start = text.indexOf(words);
  return `{ start: ${start}, end: ${start + words.length}, sha256: ${sha256(hashed)} }`;
}

const agenda = `id: brine
title: Brine
authors: []
source: { length: ${text.length}, sha256: ${sha256(text)} }
sections:
  - { id: section-text, title: Text, start: 0, end: ${listStart} }
  - { id: section-list, title: List, start: ${listStart}, end: ${text.length} }
`;

const works = `works:
  - id: salt-1999
    type: book
    title: Brine in the basins
    authors: [{ family: Salt }, { family: Sea }]
    year: 1999
  - id: ebb-2001
    type: article-journal
    title: On ebb & flood
    container: "Ebbs: a journal"
    authors: [{ family: Ebb }]
    year: 2001
  - id: ebb-2003
    type: chapter
    container: The Big Book of Tides
    authors: [{ family: Ebb }]
    year: 2003
  - id: brine-act
    type: legislation
    title: Brine Act 2012
    authors: []
    year: 2012
`;

const said = `section: section-text
gaps:
  - id: gap-brine
    title: Brine
    statement: Brine has hardly been looked at.
    question: What is brine?
    certainty: explicit
    strength: woefully unexplored
    passages: [${passage("The brine of basins is woefully unexplored")}]
    links: [{ concept: wet, stated: ${passage("brine of basins")} }]
    citations: [citation-salt, citation-ebb-2001, citation-ebb-2003]
citations:
  - { id: citation-salt, work: salt-1999, intent: fact, pages: "7", passage: ${passage("Salt et al. 1999, 7")} }
  - { id: citation-ebb-2001, work: ebb-2001, intent: fact, passage: ${passage("Ebb 2001")} }
  - { id: citation-ebb-2003, work: ebb-2003, intent: fact, passage: ${passage("Ebb 2001, 2003")} }
  - { id: citation-act, work: brine-act, intent: fact, passage: ${passage("Brine Act 2012")} }
`;

const list = `section: section-list
references:
  - { work: salt-1999, passage: ${passage("Brine in the basin")} }
  - { work: ebb-2001, passage: ${passage("On ebb and flood Ebbs: A journal")} }
  - { work: ebb-2003, passage: ${passage("The big book of tides")} }
`;

function scheme(id: string, label: string, concept: string): string {
  return `id: ${id}
title: T
definition: D
position: 1
label: ${label}
concepts: [{ id: ${concept}, label: L, definition: D }]
`;
}

const sound: Readonly<Record<string, string>> = {
  "agendas/brine/agenda.yaml": agenda,
  "agendas/brine/works.yaml": works,
  "agendas/brine/text/said.yaml": said,
  "agendas/brine/text/list.yaml": list,
  "schemes/topics.yaml": scheme("topics", "Topic", "wet"),
  "schemes/citation-intents.yaml": scheme("citation-intents", "Intent", "fact"),
};

/** The problems that the text shows in the sound files, or in those with one text replaced. */
function messages(file?: string, old = "", replacement = ""): string[] {
  const files = Object.entries(sound).map(([path, content]) => {
    if (path !== file) return [path, content] as const;
    expect(content.split(old)).toHaveLength(2);
    return [path, content.replace(old, replacement)] as const;
  });
  const encoder = new TextEncoder();
  const outcome = parseSeeds(
    new Map(files.map(([path, content]) => [path, encoder.encode(content)])),
  );
  if (!outcome.ok) throw new Error(outcome.issues.map(formatIssue).join("\n"));
  return verifyAgenda(outcome.files, "brine", text).map(formatIssue);
}

const saidFile = "agendas/brine/text/said.yaml";
const listFile = "agendas/brine/text/list.yaml";

describe("verifyAgenda", () => {
  it("finds nothing where the seeds fit the text", () => {
    expect(messages()).toEqual([]);
  });

  // Each row: the file, what is replaced in it by what, and the beginning of the one line that results.
  it.each([
    [
      "another length",
      "agendas/brine/agenda.yaml",
      `length: ${text.length}`,
      `length: ${text.length + 5}`,
      `seeds/agendas/brine/agenda.yaml:4:19 source.length: expected ${text.length}, the length of the source text, received ${text.length + 5}`,
    ],
    [
      "a section that ends within a word",
      "agendas/brine/agenda.yaml",
      `end: ${listStart} }`,
      `end: ${listStart - 4} }`,
      `seeds/agendas/brine/agenda.yaml:6:53 sections.0.end: expected an offset between words, received ${listStart - 4}`,
    ],
    [
      "a hash of other words",
      saidFile,
      passage("brine of basins"),
      passage("brine of basins", "other words"),
      `seeds/agendas/brine/text/said.yaml:10:66 gaps.0.links.0.stated.sha256: expected the hash of the words at 4-19 of the source text, ${sha256("brine of basins")}, received`,
    ],
    [
      "a passage that cuts a word",
      saidFile,
      passage("brine of basins"),
      passage("brine of basin"),
      "seeds/agendas/brine/text/said.yaml:10:54 gaps.0.links.0.stated.end: expected an offset between words, received 18",
    ],
    [
      "a phrase that is not the author's",
      saidFile,
      "strength: woefully unexplored",
      "strength: woefully underexplored",
      'seeds/agendas/brine/text/said.yaml:8:15 gaps.0.strength: expected words that stand in a passage of the gap, received "woefully underexplored"',
    ],
    [
      "a sentence of the source",
      saidFile,
      "statement: Brine has hardly been looked at.",
      "statement: Needed is work on its colour, taste and smell, in the winter.",
      'seeds/agendas/brine/text/said.yaml:5:16 gaps.0.statement: expected words of your own, no run of nine from the source, received "on its colour taste and smell in the winter"',
    ],
    [
      "a citation that nobody recorded, of an author's second year",
      saidFile,
      `  - { id: citation-ebb-2003, work: ebb-2003, intent: fact, passage: ${passage("Ebb 2001, 2003")} }\n`,
      `  - { id: citation-ebb-2003, work: ebb-2001, intent: fact, passage: ${passage("Ebb 2001")} }\n`,
      'seeds/agendas/brine/agenda.yaml:6:5 sections.0: expected a citation at 75-79, received "2003"',
    ],
    [
      "a law whose citation nobody recorded",
      saidFile,
      `  - { id: citation-act, work: brine-act, intent: fact, passage: ${passage("Brine Act 2012")} }\n`,
      "",
      'seeds/agendas/brine/agenda.yaml:6:5 sections.0: expected a citation at 175-183, received "Act 2012"',
    ],
    [
      "a citation of a work of another year",
      saidFile,
      "work: ebb-2001,",
      "work: ebb-2003,",
      'seeds/agendas/brine/text/said.yaml:14:69 citations.1.passage: expected a passage that names ebb-2003 and its year, received "Ebb 2001"',
    ],
    [
      "pages that the text does not give",
      saidFile,
      'pages: "7"',
      'pages: "8"',
      'seeds/agendas/brine/text/said.yaml:13:64 citations.0.pages: expected "7", as the passage says, received "8"',
    ],
    [
      "a citation that a gap names from elsewhere",
      saidFile,
      "citations: [citation-salt,",
      "citations: [citation-act, citation-salt,",
      'seeds/agendas/brine/text/said.yaml:11:17 gaps.0.citations.0: expected a citation in a passage of the gap, or in the sentence of one, received "citation-act"',
    ],
    [
      "a citation that a gap leaves out",
      saidFile,
      passage("The brine of basins is woefully unexplored"),
      passage(
        "The brine of basins is woefully unexplored (Salt et al. 1999, 7; Ebb 2001, 2003). More work is needed on its colour, taste and smell in the winter of the far north. The Brine Act 2012",
      ),
      "seeds/agendas/brine/text/said.yaml:11:16 gaps.0.citations: expected citation-act, which stands in a passage of the gap, received",
    ],
    [
      "a title that nobody listed",
      listFile,
      `  - { work: ebb-2003, passage: ${passage("The big book of tides")} }\n`,
      "",
      "seeds/agendas/brine/agenda.yaml:7:5 sections.1: expected a title of the list at",
    ],
    [
      "a title that stands for no work",
      listFile,
      "work: ebb-2003, ",
      "",
      'seeds/agendas/brine/text/list.yaml:5:5 references.2: expected the work that this title names, received "The big book of tides"',
    ],
    [
      "a title of another work",
      listFile,
      "work: ebb-2003,",
      "work: salt-1999,",
      'seeds/agendas/brine/text/list.yaml:5:33 references.2.passage: expected the title of salt-1999, or of the book or journal that holds it, received "The big book of tides"',
    ],
  ])("names file and line of %s", (_, file, old, neu, line) => {
    const found = messages(file, old, neu);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(line);
  });
});
