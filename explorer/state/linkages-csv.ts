import type { Linkages } from "../layout/linkages.ts";

/** Every link drawn as rows of a table, the first being their headings. */
export function linkagesCsv({ focus, nodes, edges }: Linkages): string[][] {
  const byId = new Map([focus, ...nodes].map((node) => [node.id, node]));
  return [
    [
      "from id",
      "from kind",
      "from",
      "how",
      "on whose word",
      "to id",
      "to kind",
      "to",
    ],
    ...edges.map(({ from, to, sentence, basis }) => [
      from,
      byId.get(from)?.kind ?? "",
      byId.get(from)?.label ?? "",
      sentence,
      basis?.toLowerCase() ?? "",
      to,
      byId.get(to)?.kind ?? "",
      byId.get(to)?.label ?? "",
    ]),
  ];
}
