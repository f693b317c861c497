import {
  type ConnectionsView,
  decodeConnections,
  encodeConnections,
} from "./connections.ts";
import { decodeLanding, encodeLanding, type LandingView } from "./landing.ts";
import {
  decodeOverview,
  encodeOverview,
  overviewPath,
  type OverviewView,
} from "./overview.ts";
import {
  decodeRecommendations,
  encodeRecommendations,
  type RecommendationsView,
} from "./recommendations.ts";

/** A page about one node: its linkages drawn, or the same as a table. */
export interface NodeView {
  readonly kind: "gap" | "concept" | "work" | "recommendation";
  readonly id: string;
  readonly as: "picture" | "table";
  /** Ids of nodes whose neighbours are shown too, at most 20, in the order in which they were expanded: where room is short, the last give way. */
  readonly expanded: readonly string[];
  /** Ids of nodes that stay shown, sorted, at most 20. */
  readonly pinned: readonly string[];
}

/** The page about an author, which is a list. */
export interface AuthorView {
  readonly kind: "author";
  readonly id: string;
}

/** The kinds of node that have a page. */
type PageKind = (NodeView | AuthorView)["kind"];

const pageKinds: readonly PageKind[] = [
  "gap",
  "concept",
  "work",
  "recommendation",
  "author",
];

/** How many nodes of a picture can be expanded, and how many pinned. */
export const maxMarked = 20;

/** An address that leads nowhere. */
interface UnknownView {
  readonly kind: "unknown";
  readonly href: string;
}

/** Everything a link restores: one view, with all that is chosen in it. */
export type View =
  | LandingView
  | OverviewView
  | NodeView
  | AuthorView
  | RecommendationsView
  | ConnectionsView
  | UnknownView;

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
    case "overview":
      return encodeOverview(view);
    case "gap":
    case "concept":
    case "work":
    case "recommendation":
      return encodeNode(view);
    case "author":
      return nodeHref(view.kind, view.id);
    case "recommendations":
      return encodeRecommendations(view);
    case "connections":
      return encodeConnections(view);
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
  if (path === overviewPath) return decodeOverview(parameters);
  if (path === "/recommendations") return decodeRecommendations(parameters);
  if (path === "/connections") return decodeConnections(parameters);
  const [, word, slug] = /^\/([a-z]+)s\/([^/]+)\/?$/.exec(path) ?? [];
  const kind = pageKinds.find((each) => each === word);
  const id = slug === undefined ? null : decodeSlug(slug);
  if (kind === undefined || id === null) return { kind: "unknown", href };
  if (kind === "author") return { kind, id };
  const as = parameters.get("as") === "table" ? "table" : "picture";
  return {
    kind,
    id,
    as,
    expanded: ids(parameters, "open"),
    pinned: ids(parameters, "pin").sort(),
  };
}

/** The page about a node, as it is first shown. */
export function nodeView(kind: NodeView["kind"], id: string): NodeView {
  return { kind, id, as: "picture", expanded: [], pinned: [] };
}

/** The address of the page about a node, as it is first shown. */
export function nodeHref(kind: PageKind, id: string): string {
  return `/${kind}s/${encodeURIComponent(wellFormed(id))}`;
}

/** `/gaps/a?as=table&open=b&open=c&pin=d`; without what is as it is first shown. */
function encodeNode({ kind, id, as, expanded, pinned }: NodeView): string {
  const parameters = new URLSearchParams();
  if (as === "table") parameters.set("as", "table");
  for (const open of expanded) parameters.append("open", open);
  for (const pin of pinned) parameters.append("pin", pin);
  const path = nodeHref(kind, id);
  return parameters.size > 0 ? `${path}?${parameters.toString()}` : path;
}

/** The ids that a parameter names, each once, the first 20. */
function ids(parameters: URLSearchParams, name: string): string[] {
  const named = new Set(parameters.getAll(name).filter(Boolean));
  return [...named].slice(0, maxMarked);
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
