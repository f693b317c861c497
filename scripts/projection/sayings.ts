import type { GraphRelation } from "../../graph/model.ts";
import { searchText, sortKey } from "../../graph/search-text.ts";
import type {
  PlacedGap,
  PlacedPassage,
  PlacedRecommendation,
  PlacedReference,
} from "../../seeds/seeds.ts";
import type { Part } from "./graph-of-seeds.ts";
import { present } from "./properties.ts";

/** Something the text recommends, with who is to act and the gaps it leans on. */
export function projectRecommendation(
  recommendation: PlacedRecommendation,
  key: string,
  agenda: string,
): Part {
  const { id, statement, family, stakeholders, gaps } = recommendation;
  const saying = projectSaying(recommendation, agenda);
  return {
    nodes: [
      {
        id,
        labels: ["Recommendation"],
        properties: {
          statement,
          sortKey: key,
          searchText: searchText([statement]),
        },
      },
      ...saying.nodes,
    ],
    relations: [
      ...saying.relations,
      relation("IN_FAMILY", id, family),
      ...stakeholders.map((concept) => relation("ADDRESSED_TO", id, concept)),
      ...gaps.map((gap) => relation("NEEDS", id, gap)),
    ],
  };
}

/** The passages and concept links of what the text says (a gap, a recommendation), and the agenda that says it. */
export function projectSaying(
  saying: PlacedGap | PlacedRecommendation,
  agenda: string,
): Part {
  const stated = saying.links.flatMap((link) => link.stated ?? []);
  const passages = [...saying.passages, ...stated];
  const placed = projectPassages(passages, agenda);
  return {
    nodes: placed.nodes,
    relations: [
      relation("OF_AGENDA", saying.id, agenda),
      ...placed.relations,
      ...saying.passages.map((passage, position) =>
        relation("HAS_PASSAGE", saying.id, passageId(agenda, passage), {
          position,
        }),
      ),
      ...saying.links.map((link) =>
        relation("BEARS_ON", saying.id, link.concept, {
          basis: link.stated === undefined ? "INFERRED" : "STATED",
          ...present({
            passage: link.stated && passageId(agenda, link.stated),
            rationale: link.inferred,
          }),
        }),
      ),
    ],
  };
}

/** A title of the reference list, by the works that it names or may name. */
export function projectReference(
  { work, candidates, passage }: PlacedReference,
  agenda: string,
): Part {
  const { nodes, relations } = projectPassages([passage], agenda);
  const works = work === undefined ? candidates : [work];
  return {
    nodes,
    relations: [
      ...relations,
      ...works.map((id) =>
        relation("LISTED_AT", id, passageId(agenda, passage)),
      ),
    ],
  };
}

function projectPassages(
  passages: readonly PlacedPassage[],
  agenda: string,
): Part {
  return {
    nodes: passages.map((passage) => ({
      id: passageId(agenda, passage),
      labels: ["Passage"],
      properties: {
        start: passage.start,
        end: passage.end,
        sha256: passage.sha256,
        sortKey: sortKey([agenda, passage.start, passage.end]),
      },
    })),
    relations: passages.map((passage) =>
      relation("IN_SECTION", passageId(agenda, passage), passage.section),
    ),
  };
}

function passageId(agenda: string, { start, end }: PlacedPassage): string {
  return `passage-${agenda}-${start}-${end}`;
}

/** A relation; its properties are often none. */
export function relation(
  type: GraphRelation["type"],
  from: string,
  to: string,
  properties: GraphRelation["properties"] = {},
): GraphRelation {
  return { type, from, to, properties };
}
