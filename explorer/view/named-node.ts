import { type FragmentOf, graphql } from "../data/graphql.ts";
import type { MarkShape } from "../layout/marks.ts";
import { emptyLanding } from "../state/landing.ts";
import { numbered } from "../state/sentences.ts";
import { encodeView, nodeHref } from "../state/view.ts";

/** What a node of any kind is called, and what tells it from others of that name. */
export const NAMED_NODE = graphql(`
  fragment NamedNode on Node {
    __typename
    id
    ... on ResearchGap {
      title
      section {
        id
        title
      }
    }
    ... on Concept {
      label
      scheme {
        id
        title
        mark
      }
    }
    ... on Work {
      label
      workTitle: title
    }
    ... on Author {
      name
      works(first: 1) {
        totalCount
      }
    }
    ... on Recommendation {
      statement
      family {
        id
        label
      }
    }
    ... on Section {
      title
    }
    ... on Agenda {
      title
    }
  }
`);

/** A node as lists and pictures show it. */
export interface NamedNode {
  readonly id: string;
  readonly label: string;
  /** What it is or belongs to, in a few words. */
  readonly detail: string;
  /** Null for concepts of schemes that are not drawn, and for what has no mark. */
  readonly mark: MarkShape | null;
  /** The address of the page about it; null for what has none. */
  readonly href: string | null;
}

/** The name, the mark and the page of a node. */
export function namedNode(node: FragmentOf<typeof NAMED_NODE>): NamedNode {
  const { id } = node;
  switch (node.__typename) {
    case "ResearchGap":
      return {
        id,
        label: node.title,
        detail: node.section.title,
        mark: "BRACKETS",
        href: nodeHref("gap", id),
      };
    case "Concept":
      return {
        id,
        label: node.label,
        detail: node.scheme.title,
        mark: node.scheme.mark,
        href: nodeHref("concept", id),
      };
    case "Work":
      return {
        id,
        label: node.label,
        detail: node.workTitle ?? "title unknown",
        mark: "DISC",
        href: nodeHref("work", id),
      };
    case "Author":
      return {
        id,
        label: node.name,
        detail: numbered(node.works.totalCount, "work"),
        mark: "HALF_DISC",
        href: nodeHref("author", id),
      };
    case "Recommendation":
      return {
        id,
        label: node.statement,
        detail: node.family.label,
        mark: "ARROW",
        href: nodeHref("recommendation", id),
      };
    case "Section":
      return {
        id,
        label: node.title,
        detail: "section",
        mark: null,
        href: encodeView({ ...emptyLanding, section: id }),
      };
    case "Agenda":
      return { id, label: node.title, detail: "text", mark: null, href: "/" };
    case "Citation":
    case "ConceptScheme":
      return { id, label: id, detail: "", mark: null, href: null };
  }
}

/** A node as a sentence names it: the titles of gaps and what is recommended in quotation marks. */
export function inSentence(node: NamedNode): NamedNode {
  const quoted = node.mark === "BRACKETS" || node.mark === "ARROW";
  return quoted ? { ...node, label: `“${node.label}”` } : node;
}
