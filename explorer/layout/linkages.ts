import { layoutAcross } from "./linkages-across.ts";
import { layoutDown } from "./linkages-down.ts";
import type { MarkShape } from "./marks.ts";
import type { MeasureText } from "./text-width.ts";

/** No more nodes than this are drawn, the focus included: beyond it, such pictures cease to be readable. */
export const maxNodes = 50;

/** The kinds of node that are drawn: those with a page of their own. */
export type LinkageKind = "gap" | "concept" | "work" | "recommendation";

/** A node of a picture, as every picture tells it. */
export interface LinkageNode {
  readonly id: string;
  readonly kind: LinkageKind;
  readonly label: string;
  /** Null for a concept of a scheme that is not drawn. */
  readonly mark: MarkShape | null;
  /** The heading it stands under: a scheme, a section, what sort of thing it is. */
  readonly group: string;
  /** Where a gap stands in its agenda; null for all else. */
  readonly place: {
    readonly agenda: string;
    readonly position: number;
  } | null;
}

/** A link drawn between two nodes of the picture. */
export interface LinkageEdge {
  readonly from: string;
  readonly to: string;
  /** On whose word; null where the link makes no such claim. */
  readonly basis: "STATED" | "INFERRED" | null;
  /** The link in words, without the names of its ends. */
  readonly sentence: string;
  /** Whether it counts among the links of `from` only: by way of a narrower concept, or to one that is not drawn elsewhere. */
  readonly oneSided: boolean;
}

/** A node with what has been done to it. */
export interface ShownNode extends LinkageNode {
  /** Whether its neighbours are shown. */
  readonly expanded: boolean;
  readonly pinned: boolean;
  /** How many of its links are not drawn; null while that is not known. */
  readonly more: number | null;
}

/** What is drawn: a focus, what lies round it, and how they are linked. */
export interface Linkages {
  readonly focus: ShownNode;
  /** What the focus is, in two or three words. */
  readonly note: string;
  /** All but the focus; nodes of one layer stay in this order. */
  readonly nodes: readonly ShownNode[];
  readonly edges: readonly LinkageEdge[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** What a node looks like in its box; all points are from the corner of the box. */
export interface NodeFace {
  readonly lines: readonly string[];
  /** Whether the label leaves out some of the text. */
  readonly shortened: boolean;
  /** Baseline of the first line. */
  readonly label: Point;
  readonly anchor: "start" | "middle" | "end";
  /** Centre of the mark; null where brackets stand round the box instead, or nothing. */
  readonly mark: Point | null;
  readonly brackets: boolean;
}

/** A node with its place. */
export interface PlacedNode extends NodeFace {
  readonly node: ShownNode;
  /** The layer, from left to right; all stand in layer 1 where the picture is one column. */
  readonly column: number;
  readonly box: Box;
  /** Middles of the buttons that expand and pin it, from the corner of its box. */
  readonly tools: { readonly expand: Point; readonly pin: Point };
  /** Baseline of `+ n more`; null where nothing is left out of an expanded node. */
  readonly more: Point | null;
}

/** The focus with its place: `box` is what its brackets enclose. */
export interface PlacedFocus extends NodeFace {
  readonly column: number;
  readonly box: Box;
  /** What it is, on its baseline. */
  readonly note: Point & { readonly text: string };
  /** Baseline of `+ n more`; null where nothing is left out. */
  readonly more: Point | null;
}

/** A word of the picture that is no node. */
export interface PlacedText {
  readonly text: string;
  readonly full: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly box: Box;
}

/** A link with its line. */
interface PlacedEdge {
  readonly edge: LinkageEdge;
  /** SVG path data: one cubic curve. */
  readonly path: string;
}

/** A picture in px, its corner at (0, 0). */
export interface PlacedLinkages {
  readonly width: number;
  readonly height: number;
  readonly focus: PlacedFocus;
  readonly nodes: readonly PlacedNode[];
  readonly headings: readonly PlacedText[];
  readonly edges: readonly PlacedEdge[];
  /** The line that edges of the focus leave from where the picture is one column; null elsewhere. */
  readonly trunk: string | null;
}

const narrowest = 560;

/**
 * Places what is drawn in a picture `width` px wide: in layers by kind
 * (concepts and recommendations, gaps, works), or in one column where
 * layers would crowd the labels. The same input gives the same picture; the
 * order within a layer is that of the nodes given; labels never overlap and
 * never leave the picture.
 */
export function layoutLinkages(
  linkages: Linkages,
  width: number,
  measure: MeasureText,
): PlacedLinkages {
  return width < narrowest
    ? layoutDown(linkages, Math.max(width, 240), measure)
    : layoutAcross(linkages, width, measure);
}
