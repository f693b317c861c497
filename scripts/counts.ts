import { allSections, holds } from "../seeds/sections.ts";
import type { AgendaSeeds, PlacedPassage, Seeds } from "../seeds/seeds.ts";

/** What the seeds hold, in a sentence without its full stop, as the README says it too. */
export function countsSentence({ agendas, works }: Seeds): string {
  const gaps = agendas.flatMap((each) => each.gaps);
  const explicit = gaps.filter(({ certainty }) => certainty === "explicit");
  const links = gaps.flatMap((each) => each.links);
  const stated = links.filter((link) => link.stated !== undefined);
  const citations = agendas.flatMap((each) => each.citations);
  const recommendations = agendas.flatMap((each) => each.recommendations);
  return [
    `${gaps.length} gaps (${explicit.length} explicit, ${gaps.length - explicit.length} implicit)`,
    `with ${links.length} links (${stated.length} stated, ${links.length - stated.length} inferred),`,
    `${citations.length} citations of ${works.length} works,`,
    `and ${recommendations.length} recommendations`,
  ].join(" ");
}

/** A table of what was curated in each section of an agenda, those above counting what lies below them. */
export function countsTable(seeds: AgendaSeeds): string {
  const head = [
    "",
    "gaps",
    "explicit",
    "links",
    "stated",
    "citations",
    "recommended",
  ];
  const entries = allSections(seeds.agenda);
  const depths = new Map<string, number>();
  const rows = entries.map(({ section, parent }) => {
    const depth = parent === undefined ? 0 : (depths.get(parent.id) ?? 0) + 1;
    depths.set(section.id, depth);
    function within(passage: PlacedPassage | undefined): boolean {
      return passage !== undefined && holds(section, passage);
    }
    const gaps = seeds.gaps.filter((gap) => within(gap.passages[0]));
    const links = gaps.flatMap((gap) => gap.links);
    const counts = [
      gaps.length,
      gaps.filter(({ certainty }) => certainty === "explicit").length,
      links.length,
      links.filter(({ stated }) => stated !== undefined).length,
      seeds.citations.filter(({ passage }) => within(passage)).length,
      seeds.recommendations.filter(({ passages }) => within(passages[0]))
        .length,
    ];
    return [
      `${"  ".repeat(depth)}${section.title}`,
      ...counts.map((count) => (count === 0 ? "" : String(count))),
    ];
  });
  return [head, ...rows]
    .map((row) => row.map(cell).join("  ").trimEnd())
    .join("\n");
}

function cell(value: string, column: number): string {
  return column === 0 ? value.slice(0, 52).padEnd(52) : value.padStart(11);
}
