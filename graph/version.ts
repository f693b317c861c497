import { createHash } from "node:crypto";
import type { Graph } from "./model.ts";

/** The nodes by id, the relations by type and ends, and the SHA-256 of both: the same content in any order gives the same graph. */
export function versioned(content: Omit<Graph, "version">): Graph {
  const nodes = content.nodes.toSorted((a, b) => compare(a.id, b.id));
  const relations = content.relations.toSorted(
    (a, b) =>
      compare(a.type, b.type) || compare(a.from, b.from) || compare(a.to, b.to),
  );
  const canonical = JSON.stringify([
    nodes.map(({ id, labels, properties }) => [id, labels, sorted(properties)]),
    relations.map(({ type, from, to, properties }) => [
      type,
      from,
      to,
      sorted(properties),
    ]),
  ]);
  const version = createHash("sha256").update(canonical).digest("hex");
  return { version, nodes, relations };
}

function sorted(properties: Readonly<Record<string, unknown>>): unknown[] {
  return Object.entries(properties).toSorted(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
