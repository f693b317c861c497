import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { readSeeds } from "../../scripts/agendas.ts";
import { formatIssue } from "../../seeds/issue.ts";
import type { AgendaSeeds, ParsedFiles, Seeds } from "../../seeds/seeds.ts";
import { checkStyle } from "../../seeds/style.ts";
import { verifyAgenda } from "../../seeds/verify/verify.ts";

const gapsBySection = {
  "section-opening": 2,
  "section-future-role-starting-point": 3,
  "section-future-role-holistic": 1,
  "section-future-role-outside-in": 1,
  "section-policies-question": 1,
  "section-policies-context": 1,
  "section-policies-barriers": 5,
  "section-policies-co-commissioning": 1,
  "section-policies-co-delivery": 1,
  "section-policies-mainstreaming": 6,
  "section-policies-research-base": 1,
  "section-research-agenda": 3,
  "section-row-1": 1,
  "section-row-1-political": 7,
  "section-row-1-economic": 3,
  "section-row-1-social": 1,
  "section-row-1-environmental": 1,
  "section-row-1-legal": 5,
  "section-row-1-wicked-problems": 1,
  "section-row-2-definitions": 2,
  "section-row-2-participation": 6,
  "section-row-2-governance": 2,
  "section-row-2-pathways": 3,
  "section-row-3-four-cos": 1,
  "section-row-3-co-commissioning": 4,
  "section-row-3-co-design": 5,
  "section-row-3-co-delivery": 8,
  "section-row-3-co-assessment": 3,
  "section-row-3-digital": 6,
  "section-row-4-health-care": 4,
  "section-row-4-social-care": 5,
  "section-row-4-public-safety": 11,
  "section-row-5-barriers": 7,
  "section-row-5-risks": 4,
  "section-row-5-change-management": 4,
  "section-row-5-leadership": 9,
  "section-row-5-negative-sides": 8,
  "section-row-6": 22,
  "section-methods-in-use": 6,
  "section-methods-to-come": 10,
  "section-methods-timeliness": 3,
  "section-conclusion": 1,
  "section-covid-19": 16,
};

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
    expect(chapter.citations).toHaveLength(60);
    const ambiguous = chapter.citations.filter(
      ({ work }) => work === undefined,
    );
    expect(ambiguous.map(({ candidates }) => candidates).toSorted()).toEqual([
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
