import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { readSeeds } from "../../scripts/agendas.ts";
import type { AgendaSeeds, PlacedPassage, Seeds } from "../../seeds/seeds.ts";

let seeds: Seeds;
let chapter: AgendaSeeds;
beforeAll(async () => {
  const read = await readSeeds("seeds");
  if (!read.ok) throw new Error(read.messages.join("\n"));
  seeds = read.value.seeds;
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

// The chapter's Table 7.1, rows 1 and 3, doi 10.1007/978-3-030-55509-2_7.
describe("the first slice of the chapter", () => {
  it("has every gap of the two rows, each on a place of its own in an inner section", () => {
    const bySection = new Map<string, number>();
    for (const { passages } of chapter.gaps) {
      const section = passages[0]?.section ?? "";
      bySection.set(section, (bySection.get(section) ?? 0) + 1);
    }
    expect(Object.fromEntries(bySection)).toEqual({
      "section-row-1": 1,
      "section-row-1-political": 7,
      "section-row-1-economic": 3,
      "section-row-1-social": 1,
      "section-row-1-environmental": 1,
      "section-row-1-legal": 5,
      "section-row-1-wicked-problems": 1,
      "section-row-3-four-cos": 1,
      "section-row-3-co-commissioning": 4,
      "section-row-3-co-design": 5,
      "section-row-3-co-delivery": 8,
      "section-row-3-co-assessment": 3,
      "section-row-3-digital": 6,
    });
  });

  it("has the 13 citations of the two rows, each resolved", () => {
    expect(chapter.citations).toHaveLength(13);
    expect(chapter.citations.every(({ work }) => work !== undefined)).toBe(
      true,
    );
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
describe.runIf(source !== null)("the passages of the first slice", () => {
  it("hash to the words at their offsets and cut none", () => {
    const text = readFileSync(source ?? "", "utf8");
    const links = [...chapter.gaps, ...chapter.recommendations];
    const passages: PlacedPassage[] = [
      ...links.flatMap((each) => each.passages),
      ...links.flatMap((each) =>
        each.links.flatMap(({ stated }) => stated ?? []),
      ),
      ...chapter.citations.map(({ passage }) => passage),
    ];
    const wrong = passages.filter(({ start, end, sha256 }) => {
      const words = text.slice(start, end);
      const hash = createHash("sha256").update(words).digest("hex");
      const cut =
        /\w\w/u.test(text.slice(start - 1, start + 1)) ||
        /\w\w/u.test(text.slice(end - 1, end + 1));
      return hash !== sha256 || cut;
    });
    expect(passages.length).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });
});
