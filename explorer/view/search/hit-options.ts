import { numbered } from "../../state/sentences.ts";
import type { NamedNode } from "../named-node.ts";
import type { HitGroup, SearchHits } from "./search-hits.ts";

/** What the hits lead to. */
export interface HitTargets {
  /** Whether gaps are among the hits. */
  readonly gaps: boolean;
  /** The address that a hit with this id leads to; that of its own page without it. */
  readonly hrefOf?: (id: string) => string;
  /** The address of all gaps that match a text; without it none is offered. */
  readonly allGaps?: (text: string) => string;
}

/** A hit that can be taken: a node, or all hits of a kind. */
export interface HitOption {
  /** The id of its element. */
  readonly id: string;
  readonly href: string;
  /** Null for the option of all. */
  readonly node: NamedNode | null;
  readonly label: string;
}

/** The options of one kind, at least one. */
export interface HitOptions {
  /** The kind in the singular: `work`. */
  readonly noun: string;
  /** How many hits there are in all. */
  readonly total: number;
  readonly options: readonly HitOption[];
}

/** What can be taken of the hits, by kind; `id` begins the ids of their elements. */
export function hitOptions(
  { groups, text }: SearchHits,
  { hrefOf, allGaps }: HitTargets,
  id: string,
): HitOptions[] {
  return groups.map(({ noun, total, nodes }) => {
    const options = nodes.map((node): HitOption => ({
      id: `${id}-${noun}-${node.id}`,
      href: hrefOf?.(node.id) ?? node.href ?? "/",
      node,
      label: node.label,
    }));
    if (noun !== "gap" || total < 2 || !allGaps) {
      return { noun, total, options };
    }
    const all: HitOption = {
      id: `${id}-all`,
      href: allGaps(text),
      node: null,
      label: `all ${total} gaps with “${text}”`,
    };
    return { noun, total, options: [...options, all] };
  });
}

/** What is found, for those who do not see it: `4 gaps, 1 work`. */
export function countSentence(groups: readonly HitGroup[]): string {
  return groups.length === 0
    ? "Nothing is found."
    : groups.map(({ noun, total }) => numbered(total, noun)).join(", ");
}
