import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { readSeeds } from "../../scripts/agendas.ts";
import { formatIssue } from "../../seeds/issue.ts";
import type { AgendaSeeds, ParsedFiles, Seeds } from "../../seeds/seeds.ts";
import { checkStyle } from "../../seeds/style.ts";
import { verifyAgenda } from "../../seeds/verify/verify.ts";

const gapsBySection = {};

let files: ParsedFiles;
let seeds: Seeds;
let chapter: AgendaSeeds;
beforeAll(async () => {
  const read = await readSeeds("seeds");
  if (!read.ok) throw new Error(read.messages.join("\n"));
  ({ files, seeds } = read.value);
  const found = seeds.agendas.find(
    ({ agenda }) => agenda.id === "future-of-co-production",
  );
  if (!found) throw new Error("the chapter is missing");
  chapter = found;
});

function gap(id: string): AgendaSeeds["gaps"][number] {
  const found = chapter.gaps.find((each) => each.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function conceptsOf(id: string, scheme: string): string[] {
  const concepts = JSON.stringify(
    seeds.schemes.find((each) => each.id === scheme)?.concepts,
  );
  return gap(id)
    .links.map(({ concept }) => concept)
    .filter((concept) => concepts.includes(`"id":"${concept}"`));
}

// Elke Loeffler's chapter, doi 10.1007/978-3-030-55509-2_7.
describe("the chapter", () => {
  it("has gaps in every part that asks for research, each in an inner section", () => {
    const bySection = new Map<string, number>();
    for (const { passages } of chapter.gaps) {
      const section = passages[0]?.section ?? "";
      bySection.set(section, (bySection.get(section) ?? 0) + 1);
    }
    expect(Object.fromEntries(bySection)).toEqual(gapsBySection);
  });

  it("has every citation, ambiguous only where the chapter of the handbook is unknown", () => {
    expect(chapter.citations).toHaveLength(61);
    const ambiguous = chapter.citations.filter(
      ({ work }) => work === undefined,
    );
    expect(ambiguous.map(({ candidates }) => candidates)).toEqual([
      ["clark-2020", "palgrave-handbook-2020"],
      ["clark-2020", "palgrave-handbook-2020"],
      ["palgrave-handbook-2020", "pestoff-2020"],
    ]);
  });

  it("has every title of the reference list", () => {
    expect(chapter.references).toHaveLength(45);
    const named = new Set(
      chapter.references.flatMap(({ work, candidates }) => [
        ...(work === undefined ? candidates : [work]),
      ]),
    );
    const unlisted = seeds.works
      .map(({ id }) => id)
      .filter((id) => !named.has(id));
    expect(unlisted).toEqual([
      "national-framework-for-recovery-in-mental-health",
      "palgrave-handbook-2020",
      "public-services-social-value-act-2012",
      "social-services-and-well-being-wales-act-2014",
    ]);
  });

  it("has every bullet of the policy part as a recommendation of its family", () => {
    const counts = new Map<string, number>();
    for (const { family } of chapter.recommendations) {
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      "family-context": 7,
      "family-drivers": 8,
      "family-barriers": 7,
      "family-co-commissioning": 4,
      "family-co-design": 5,
      "family-co-delivery": 4,
      "family-co-assessment": 3,
    });
  });

  it("keeps the style", () => {
    expect(checkStyle(files).map(formatIssue)).toEqual([]);
  });

  it("links the effect of social capital to each of the Four Co's, as the S row says", () => {
    expect(conceptsOf("gap-social-capital", "four-cos")).toEqual([
      "co-commissioning",
      "co-design",
      "co-delivery",
      "co-assessment",
    ]);
  });

  it("links wicked problems to every factor, as a conclusion: the text says several", () => {
    expect(conceptsOf("gap-wicked-problems", "pestel")).toEqual([
      "political",
      "economic",
      "social",
      "technological",
      "environmental",
      "legal",
    ]);
    const links = gap("gap-wicked-problems").links;
    expect(links.every(({ stated }) => stated === undefined)).toBe(true);
  });

  it("links digital technologies to the four principles that the Digital row names", () => {
    const named = ["accountability", "social-inclusion", "privacy", "security"];
    const concepts = conceptsOf(
      "gap-digital-governance-principles",
      "governance-principles",
    );
    expect(concepts).toEqual(expect.arrayContaining(named));
  });

  it("says of each work what was not verified", () => {
    const lember = seeds.works.find(({ id }) => id === "lember-2019");
    expect(lember?.unverified).toEqual(["authors", "container", "type"]);
    expect(lember?.doi).toBeUndefined();
  });
});

// The source text is not part of the repository: where it is not at hand this does not run, and CI sees to it that it is.
const source = inject("sourceText");
describe.runIf(source !== null)("the chapter against its text", () => {
  it("is borne out: hashes, whole words, citations, titles, own wording", () => {
    const text = readFileSync(source ?? "", "utf8");
    const issues = verifyAgenda(files, chapter.agenda.id, text);
    expect(issues.map(formatIssue)).toEqual([]);
  });
});
