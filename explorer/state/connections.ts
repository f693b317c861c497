/** What connects two things; where an end is not chosen yet, it is to be chosen. */
export interface ConnectionsView {
  readonly kind: "connections";
  /** The ids of any two nodes. */
  readonly from: string | null;
  readonly to: string | null;
  readonly as: "picture" | "table";
}

/** Nothing chosen yet. */
export const anyConnections: ConnectionsView = {
  kind: "connections",
  from: null,
  to: null,
  as: "picture",
};

/** The address of a view of connections. */
export function encodeConnections(view: ConnectionsView): string {
  const parameters = new URLSearchParams();
  if (view.from !== null) parameters.set("from", view.from);
  if (view.to !== null) parameters.set("to", view.to);
  if (view.as === "table") parameters.set("as", view.as);
  return parameters.size > 0
    ? `/connections?${parameters.toString()}`
    : "/connections";
}

/** The view these parameters stand for; an end that they leave out or empty is not chosen. */
export function decodeConnections(
  parameters: URLSearchParams,
): ConnectionsView {
  return {
    kind: "connections",
    from: parameters.getAll("from").find(Boolean) ?? null,
    to: parameters.getAll("to").find(Boolean) ?? null,
    as: parameters.get("as") === "table" ? "table" : "picture",
  };
}

/** The same question from the other end. */
export function swapEnds(view: ConnectionsView): ConnectionsView {
  return { ...view, from: view.to, to: view.from };
}
