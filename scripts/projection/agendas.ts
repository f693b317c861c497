import type { GraphNode, GraphRelation } from "../../graph/model.ts";
import { searchText, sortKey } from "../../graph/search-text.ts";
import { allSections } from "../../seeds/sections.ts";
import type {
  AgendaSeeds,
  PlacedCitation,
  PlacedGap,
  PlacedPassage,
} from "../../seeds/seeds.ts";
import type { Part } from "./graph-of-seeds.ts";
import { present } from "./properties.ts";
import {
  projectRecommendation,
  projectReference,
  projectSaying,
  relation,
} from "./sayings.ts";

/** An agenda: its outline, and what its text says, each part in text order; gaps are counted from 1 in `position`. */
export function projectAgenda(seeds: AgendaSeeds): Part {
  const { agenda } = seeds;
  const parts = [
    outline(seeds),
    ...inTextOrder(seeds.gaps).map((gap, index) =>
      projectGap(gap, index + 1, seeds),
    ),
    ...seeds.citations
      .toSorted((a, b) => a.passage.start - b.passage.start)
      .map((citation, position) =>
        projectCitation(citation, sortKey([agenda.id, position])),
      ),
    ...inTextOrder(seeds.recommendations).map((recommendation, position) =>
      projectRecommendation(
        recommendation,
        sortKey([agenda.id, position]),
        agenda.id,
      ),
    ),
    ...seeds.references.map((reference) =>
      projectReference(reference, agenda.id),
    ),
  ];
  return {
    nodes: unique(parts.flatMap(({ nodes }) => nodes)),
    relations: unique(parts.flatMap(({ relations }) => relations)),
  };
}

/** Passages that several gaps or links share, and their relations, arise several times: each stands once in the graph. */
function unique<Value extends GraphNode | GraphRelation>(
  values: readonly Value[],
): Value[] {
  const byKey = new Map(
    values.map((value) => [
      "id" in value ? value.id : `${value.type} ${value.from} ${value.to}`,
      value,
    ]),
  );
  return [...byKey.values()];
}

function inTextOrder<Value extends { passages: readonly PlacedPassage[] }>(
  values: readonly Value[],
): Value[] {
  function place({ passages }: Value): readonly [number, number] {
    return [passages[0]?.start ?? 0, passages[0]?.end ?? 0];
  }
  return values.toSorted((a, b) => {
    const [startA, endA] = place(a);
    const [startB, endB] = place(b);
    return startA - startB || endA - endB;
  });
}

function outline({ agenda }: AgendaSeeds): Part {
  const sections = allSections(agenda);
  return {
    nodes: [
      {
        id: agenda.id,
        labels: ["Agenda"],
        properties: present({
          title: agenda.title,
          year: agenda.year,
          doi: agenda.doi?.toLowerCase(),
          readSoFar: agenda.readSoFar,
          length: agenda.source.length,
          sourceSha256: agenda.source.sha256,
          sortKey: sortKey([agenda.id]),
          searchText: searchText([agenda.title]),
        }),
      },
      ...sections.map(({ section }, position) => ({
        id: section.id,
        labels: ["Section"] as const,
        properties: present({
          title: section.title,
          titleSupplied: section.supplied,
          number: section.number,
          start: section.start,
          end: section.end,
          sortKey: sortKey([agenda.id, position]),
          searchText: searchText([section.title]),
        }),
      })),
    ],
    relations: sections.flatMap(({ section, parent }) => [
      relation("PART_OF", section.id, agenda.id),
      ...(parent === undefined
        ? []
        : [relation("WITHIN", section.id, parent.id)]),
    ]),
  };
}

function projectGap(
  gap: PlacedGap,
  position: number,
  { agenda, citations }: AgendaSeeds,
): Part {
  const cited = new Map<string, number>();
  for (const citation of citations) {
    if (citation.work !== undefined && gap.citations.includes(citation.id)) {
      cited.set(citation.work, (cited.get(citation.work) ?? 0) + 1);
    }
  }
  const saying = projectSaying(gap, agenda.id);
  const first = gap.passages[0];
  return {
    nodes: [
      {
        id: gap.id,
        labels: ["ResearchGap"],
        properties: present({
          title: gap.title,
          statement: gap.statement,
          question: gap.question,
          certainty: gap.certainty.toUpperCase(),
          strengthPhrase: gap.strength,
          position,
          sortKey: sortKey([agenda.id, position]),
          titleKey: sortKey([gap.title]),
          searchText: searchText([
            gap.title,
            gap.statement,
            gap.question,
            gap.strength ?? null,
          ]),
        }),
      },
      ...saying.nodes,
    ],
    relations: [
      ...saying.relations,
      ...(first === undefined
        ? []
        : [relation("STATED_IN", gap.id, first.section)]),
      ...gap.citations.map((id) => relation("CITED_IN_GAP", id, gap.id)),
      ...[...cited].map(([work, citations]) =>
        relation("CITED_AT", work, gap.id, { citations }),
      ),
    ],
  };
}

function projectCitation(citation: PlacedCitation, key: string): Part {
  const { id, work, candidates, passage, intent } = citation;
  const status =
    work !== undefined
      ? "RESOLVED"
      : candidates.length > 0
        ? "AMBIGUOUS"
        : "UNRESOLVED";
  return {
    nodes: [
      {
        id,
        labels: ["Citation"],
        properties: present({
          status,
          start: passage.start,
          end: passage.end,
          sha256: passage.sha256,
          pages: citation.pages,
          sortKey: key,
        }),
      },
    ],
    relations: [
      relation("IN_SECTION", id, passage.section),
      relation("CITED_FOR", id, intent),
      ...(work === undefined ? [] : [relation("CITES", id, work)]),
      ...candidates.map((candidate) => relation("MAY_CITE", id, candidate)),
    ],
  };
}
