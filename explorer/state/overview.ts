/** The overview: gaps and the concepts of some schemes, drawn or as tables. */
export interface OverviewView {
  readonly kind: "overview";
  /** The ids of the schemes chosen, sorted, each once; none stands for the usual choice. */
  readonly schemes: readonly string[];
  /** The id of the gap or concept that is brought out. */
  readonly node: string | null;
  readonly as: "picture" | "table";
}

export const overviewPath = "/overview";

/** The overview with nothing chosen. */
export const emptyOverview: OverviewView = {
  kind: "overview",
  schemes: [],
  node: null,
  as: "picture",
};

const mostSchemes = 100;

/** The address of an overview; `/overview` when nothing is chosen. */
export function encodeOverview({ schemes, node, as }: OverviewView): string {
  const parameters = new URLSearchParams();
  for (const scheme of schemes) parameters.append("scheme", scheme);
  if (node !== null) parameters.set("node", node);
  if (as === "table") parameters.set("as", as);
  return parameters.size > 0
    ? `${overviewPath}?${parameters.toString()}`
    : overviewPath;
}

/** The overview these parameters stand for; what they do not say is as in `emptyOverview`. */
export function decodeOverview(parameters: URLSearchParams): OverviewView {
  const schemes = new Set(parameters.getAll("scheme").filter(Boolean));
  return {
    kind: "overview",
    schemes: [...schemes].sort().slice(0, mostSchemes),
    node: parameters.getAll("node").find(Boolean) ?? null,
    as: parameters.get("as") === "table" ? "table" : "picture",
  };
}

/** The overview with a scheme more or, where it is drawn, less; without any, the usual choice is drawn again. */
export function toggleScheme(
  view: OverviewView,
  drawn: readonly string[],
  scheme: string,
): OverviewView {
  const schemes = drawn.includes(scheme)
    ? drawn.filter((id) => id !== scheme)
    : [...drawn, scheme];
  return { ...view, schemes: schemes.toSorted() };
}
