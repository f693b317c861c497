import { searchText, sortKey } from "../../graph/search-text.ts";
import type { Concept, Scheme } from "../../seeds/schema.ts";
import type { Part } from "./graph-of-seeds.ts";
import { present } from "./properties.ts";

/** A scheme, its concepts in reading order (broader before narrower), and how they hang together. */
export function projectScheme(scheme: Scheme): Part {
  const concepts = inOrder(scheme.concepts, undefined);
  return {
    nodes: [
      {
        id: scheme.id,
        labels: ["ConceptScheme"],
        properties: present({
          title: scheme.title,
          definition: scheme.definition,
          sortKey: sortKey([scheme.position, scheme.id]),
          mark: scheme.mark?.toUpperCase(),
        }),
      },
      ...concepts.map(({ concept }, position) => ({
        id: concept.id,
        labels: ["Concept", scheme.label] as const,
        properties: present({
          label: concept.label,
          definition: concept.definition,
          notation: concept.notation,
          sortKey: sortKey([scheme.position, scheme.id, position]),
          searchText: searchText([concept.label, concept.definition]),
        }),
      })),
    ],
    relations: concepts.flatMap(({ concept, broader }) => [
      {
        type: "IN_SCHEME" as const,
        from: concept.id,
        to: scheme.id,
        properties: {},
      },
      ...(broader === undefined
        ? []
        : [
            {
              type: "BROADER" as const,
              from: concept.id,
              to: broader.id,
              properties: {},
            },
          ]),
    ]),
  };
}

interface Placed {
  readonly concept: Concept;
  readonly broader: Concept | undefined;
}

function inOrder(
  concepts: readonly Concept[],
  broader: Concept | undefined,
): Placed[] {
  return concepts.flatMap((concept) => [
    { concept, broader },
    ...inOrder(concept.narrower, concept),
  ]);
}
