import type { Graph, GraphNode, GraphRelation } from "../../graph/model.ts";
import { versioned } from "../../graph/version.ts";
import type { Seeds } from "../../seeds/seeds.ts";
import { projectAgenda } from "./agendas.ts";
import { projectScheme } from "./schemes.ts";
import { projectWorks } from "./works.ts";

/** Nodes and relations that stand for a part of the seeds. */
export interface Part {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}

/** The graph that the seeds describe, with the version of its content. */
export function graphOfSeeds(seeds: Seeds): Graph {
  const parts = [
    ...seeds.schemes.map((scheme) => projectScheme(scheme)),
    projectWorks(
      seeds.works,
      seeds.agendas.map(({ agenda }) => agenda),
    ),
    ...seeds.agendas.map((agenda) => projectAgenda(agenda)),
  ];
  return versioned({
    nodes: parts.flatMap(({ nodes }) => nodes),
    relations: parts.flatMap(({ relations }) => relations),
  });
}
