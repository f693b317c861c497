import { layoutAcross } from "./linkages-across.ts";
import { layoutDown } from "./linkages-down.ts";
import type { MarkShape } from "./marks.ts";
import { limitNodes } from "./limit-nodes.ts";
import type { MeasureText } from "./text-width.ts";

/** A node next to the focus, and what links it to the focus. */
export interface LinkageNode {
  readonly id: string;
  readonly kind: "gap" | "concept" | "work" | "recommendation";
  readonly label: string;
  readonly mark: MarkShape;
  /** On whose word it is linked; null where the link makes no such claim. */
  readonly basis: "STATED" | "INFERRED" | null;
  /** The link in words. */
  readonly sentence: string;
}

/** Nodes under one heading, in the order to draw. */
export interface LinkageGroup {
  readonly title: string;
  readonly nodes: readonly LinkageNode[];
  /** How many there are in all, `nodes` included. */
  readonly total: number;
}

/** What lies round a focus. */
export interface Linkages {
  readonly focus: {
    readonly id: string;
    readonly kind: LinkageNode["kind"];
    readonly label: string;
    /** Null for a concept of a scheme that is not drawn. */
    readonly mark: MarkShape | null;
    /** What the focus is, in two or three words. */
    readonly note: string;
  };
  readonly left: readonly LinkageGroup[];
  readonly right: readonly LinkageGroup[];
}

/** A node with its place: mark centred on (x, y), first line of the label on the baseline (labelX, labelY). */
export interface PlacedNode {
  readonly node: LinkageNode;
  /** 0 left, 1 that of the focus, 2 right; row from 0 at the top. */
  readonly column: 0 | 1 | 2;
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly labelX: number;
  readonly labelY: number;
  readonly anchor: "start" | "end";
  /** Whether the label leaves out some of the text. */
  readonly shortened: boolean;
  /** The edge between focus and node as SVG path data. */
  readonly edge: string;
  /** Left, top, width and height of mark and label together. */
  readonly box: Box;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A word of the picture that is no node: a heading, or how many nodes are left out. */
export interface PlacedText {
  readonly text: string;
  readonly full: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
  readonly box: Box;
}

/** The focus with its place: `box` is what the brackets enclose, lines centred on `x` from baseline `y`. */
export interface PlacedFocus {
  readonly lines: readonly string[];
  readonly shortened: boolean;
  readonly x: number;
  readonly y: number;
  readonly anchor: "middle" | "start";
  readonly box: Box;
  /** Where the mark stands; null for a gap, whose mark are the brackets, and where there is none. */
  readonly mark: { readonly x: number; readonly y: number } | null;
  readonly note: { readonly x: number; readonly y: number };
}

/** A picture in px, its corner at (0, 0). */
export interface PlacedLinkages {
  readonly width: number;
  readonly height: number;
  readonly focus: PlacedFocus;
  readonly nodes: readonly PlacedNode[];
  readonly headings: readonly PlacedText[];
  /** The line all edges leave from where the picture is stacked; null elsewhere. */
  readonly trunk: string | null;
}

/** No more nodes than this are drawn: beyond it, such pictures cease to be readable. */
export const maxNodes = 50;

const narrowest = 520;

/**
 * Places a focus and what is linked to it in a picture `width` px wide: in
 * three columns, or stacked where that would crowd the labels. The same input
 * gives the same picture; labels never overlap and never leave the picture.
 */
export function layoutLinkages(
  linkages: Linkages,
  width: number,
  measure: MeasureText,
): PlacedLinkages {
  const limited = limitNodes(linkages, maxNodes);
  return width < narrowest
    ? layoutDown(limited, Math.max(width, 240), measure)
    : layoutAcross(limited, width, measure);
}
