import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { readSeeds } from "../../scripts/agendas.ts";
import { sourceRuns } from "../../seeds/verify/source-runs.ts";

describe("sourceRuns", () => {
  const source =
    "One two three four five six seven eight nine ten eleven, and so on.";

  it("finds a run of nine words whatever its case, stops and line breaks", () => {
    const runsIn = sourceRuns(source, []);
    expect(
      runsIn('So: "TWO three, four\n# five six seven eight nine ten" he said'),
    ).toEqual(["two three four five six seven eight nine ten"]);
    expect(runsIn("two three four five six seven eight nine")).toEqual([]);
  });

  it("takes a longer run as one, and two runs as two", () => {
    const runsIn = sourceRuns(source, []);
    expect(runsIn(`${source} ${source}`)).toEqual([
      "one two three four five six seven eight nine ten eleven and so on",
      "one two three four five six seven eight nine ten eleven and so on",
    ]);
  });

  it("leaves titles alone, and what the source lists", () => {
    const title = "Three four five six seven eight nine ten eleven";
    expect(sourceRuns(source, [title])(`Two ${title}, and.`)).toEqual([]);
    const listed = [{ start: 8, end: 55 }];
    expect(sourceRuns(source, [], listed)(`Two ${title}, and.`)).toEqual([]);
  });
});

// The source text is not part of the repository: where it is not at hand this does not run, and CI sees to it that it is.
const source = inject("sourceText");
describe.runIf(source !== null)("the repository", () => {
  it("holds no sentence of the source", async () => {
    const read = await readSeeds("seeds");
    if (!read.ok) throw new Error(read.messages.join("\n"));
    const { works, agendas } = read.value.seeds;
    const titles = [
      ...agendas.map(({ agenda }) => agenda.title),
      ...works.flatMap(({ title, container }) => [title, container]),
    ].flatMap((title) => title ?? []);
    const listed = agendas.flatMap(({ references }) =>
      references.map(({ passage }) => passage),
    );
    const text = readFileSync(source ?? "", "utf8");
    const runsIn = sourceRuns(text, titles, listed);
    const files = execFileSync("git", ["ls-files", "-z"], { encoding: "utf8" })
      .split("\0")
      .filter((path) =>
        /\.(?:md|yaml|json|tsx?|mjs|css|html|graphql|svg)$/u.test(path),
      );
    const found = files.flatMap((path) =>
      runsIn(readFileSync(path, "utf8")).map((run) => `${path}: ${run}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
