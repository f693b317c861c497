import { decodeLanding, encodeLanding, type LandingView } from "./landing.ts";

/** A page about one node: its linkages drawn, or the same as a table. */
export interface NodeView {
  readonly kind: NodeViewKind;
  readonly id: string;
  readonly as: "picture" | "table";
}

export type NodeViewKind = "gap" | "concept" | "work";

/** An address that leads nowhere. */
interface UnknownView {
  readonly kind: "unknown";
  readonly href: string;
}

/** Everything a link restores: one view, with all that is chosen in it. */
export type View = LandingView | NodeView | UnknownView;

/** Changes the view: `push` adds a step that Back undoes, `replace` does not. */
export type Go = (view: View, how?: "push" | "replace") => void;

/**
 * The address of a view: a path with a query, always the same for the same
 * view. `decodeView` gives the view back.
 */
export function encodeView(view: View): string {
  switch (view.kind) {
    case "landing":
      return encodeLanding(view);
    case "gap":
    case "concept":
    case "work": {
      const id = encodeURIComponent(wellFormed(view.id));
      return `/${view.kind}s/${id}${view.as === "table" ? "?as=table" : ""}`;
    }
    case "unknown":
      return view.href;
  }
}

/** The view at an address. Never throws: what cannot be read is `unknown`, and unknown parameters are dropped. */
export function decodeView(href: string): View {
  const mark = href.indexOf("?");
  const path = mark < 0 ? href : href.slice(0, mark);
  const parameters = new URLSearchParams(mark < 0 ? "" : href.slice(mark));
  if (path === "/" || path === "/index.html") return decodeLanding(parameters);
  const [, kind, slug] = /^\/(gap|concept|work)s\/([^/]+)\/?$/.exec(path) ?? [];
  const id = slug === undefined ? null : decodeSlug(slug);
  if (!isNodeViewKind(kind) || id === null) return { kind: "unknown", href };
  const as = parameters.get("as") === "table" ? "table" : "picture";
  return { kind, id, as };
}

/** The view of a node of this kind, drawn. */
function nodeView(kind: NodeViewKind, id: string): NodeView {
  return { kind, id, as: "picture" };
}

/** The address of the page about a node. */
export function nodeHref(kind: NodeViewKind, id: string): string {
  return encodeView(nodeView(kind, id));
}

function isNodeViewKind(kind: string | undefined): kind is NodeViewKind {
  return kind === "gap" || kind === "concept" || kind === "work";
}

function decodeSlug(slug: string): string | null {
  try {
    return decodeURIComponent(slug);
  } catch {
    return null;
  }
}

/** Half a surrogate pair cannot be written in an address; it becomes U+FFFD, as the address bar would have it. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
