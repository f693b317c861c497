import { describe, expect, it } from "vitest";
import type { SeedFiles } from "../../seeds/files.ts";
import { formatIssue } from "../../seeds/issue.ts";
import { parseSeeds } from "../../seeds/parse.ts";
import { checkStyle } from "../../seeds/style.ts";
import { fixtureFiles, withChange, withText } from "../fixtures.ts";

const ebb = "agendas/tides/text/ebb.yaml";
const topics = "schemes/topics.yaml";

function lines(files: SeedFiles): string[] {
  const outcome = parseSeeds(files);
  if (!outcome.ok) throw new Error(outcome.issues.map(formatIssue).join("\n"));
  return checkStyle(outcome.files).map(formatIssue);
}

describe("checkStyle", () => {
  it("finds nothing in the fixture", async () => {
    expect(lines(await fixtureFiles())).toEqual([]);
  });

  // Each row: the file, what is replaced in it by what, and the one line that results.
  it.each([
    [
      "a statement that two gaps share, case and stops apart",
      ebb,
      "The high ebb is a riddle.",
      "nobody has measured the low ebb of a brine basin!",
      [
        'seeds/agendas/tides/text/ebb.yaml:21:16 gaps.1.statement: expected a capital letter at the beginning, received "nobody has measured the low ebb of a brine basin!"',
        'seeds/agendas/tides/text/ebb.yaml:21:16 gaps.1.statement: expected other words than those at seeds/agendas/tides/text/ebb.yaml:5, received "nobody has measured the low ebb of a brine basin!"',
      ],
    ],
    [
      "a title that is a sentence",
      ebb,
      "title: Why the ebb is low",
      "title: The ebb is low.",
      [
        'seeds/agendas/tides/text/ebb.yaml:4:12 gaps.0.title: expected no full stop at the end of a title, received "The ebb is low."',
      ],
    ],
    [
      "a rationale that is no line",
      ebb,
      "inferred: Basins are made of stone.",
      `inferred: ${"Stone on ".repeat(13)}stone.`,
      [
        expect.stringContaining(
          "ebb.yaml:17:37 gaps.0.links.1.inferred: expected at most 25 words in a rationale, received",
        ) as string,
      ],
    ],
    [
      "a definition that only repeats the label",
      topics,
      "Everything hard.",
      "Stone.",
      [
        'seeds/schemes/topics.yaml:21:17 concepts.1.definition: expected a definition that says more than the label, received "Stone."',
      ],
    ],
  ])("names file and line of %s", async (_, path, old, neu, expected) => {
    expect(lines(await withChange(path, old, neu))).toEqual(expected);
  });

  it("names a scheme that nothing uses", async () => {
    const scheme = `id: weather
title: Weather
definition: What falls from the sky.
position: 9
label: Weather
concepts:
  - { id: rain, label: Rain, definition: Water that falls. }
`;
    expect(lines(await withText("schemes/weather.yaml", scheme))).toEqual([
      'seeds/schemes/weather.yaml:1:5 id: expected a scheme of which some text uses a concept, received "weather"',
    ]);
  });

  it("names a work that nothing cites or lists", async () => {
    const works = "agendas/tides/works.yaml";
    const work = "works:\n  - { id: unread-1900, type: book, authors: [] }\n";
    expect(lines(await withChange(works, "works:\n", work))).toEqual([
      'seeds/agendas/tides/works.yaml:2:11 works.0.id: expected a work that some text cites or lists, received "unread-1900"',
    ]);
  });
});
