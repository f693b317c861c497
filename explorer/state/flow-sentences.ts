import type { Rows } from "./csv.ts";
import type { FlowNode, Flows, FlowScheme, Ribbon } from "./flows.ts";
import { listed, numbered } from "./sentences.ts";

/** The flows in words: how many gaps, where most of them run, and how many name nothing of a scheme. */
export function flowsSentence(flows: Flows): string {
  if (flows.gaps === 0) return "No gap runs through these schemes.";
  const broadest = flows.columns.slice(1).flatMap((_, column) => {
    const ribbon = flows.ribbons
      .filter((each) => each.column === column && isStated(flows, each))
      .reduce<Ribbon | null>(
        (best, each) => (each.gaps > (best?.gaps ?? 0) ? each : best),
        null,
      );
    if (!ribbon) return [];
    const { from, to } = endsOf(flows, ribbon);
    return `from ${from.label} to ${to.label} (${ribbon.gaps})`;
  });
  const silent = flows.columns.flatMap(({ scheme, nodes }) => {
    const gaps = nodes.find(({ id }) => id === null)?.gaps;
    return gaps === undefined
      ? []
      : `${gaps} ${gaps === 1 ? "names" : "name"} nothing in ${scheme.title}`;
  });
  return [
    `${numbered(flows.gaps, "gap")}${flows.isNarrowed ? `, ${flows.listed} of them in the list` : ""}.`,
    broadest.length > 0 ? `Most run ${listed(broadest)}.` : "",
    silent.length > 0 ? `${listed(silent)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** A node in words: `6 gaps in Social`, `6 gaps in Social, 2 of them in the list`. */
export function nodeSentence(
  flows: Flows,
  node: FlowNode,
  scheme: FlowScheme,
): string {
  return `${numbered(node.gaps, "gap")} in ${nameOf(node, scheme)}${inList(flows, node)}`;
}

/** A ribbon in words: `6 gaps in Social × Co-delivery, 2 of them explicit`. */
export function ribbonSentence(flows: Flows, ribbon: Ribbon): string {
  const { gaps, explicitGaps } = ribbon;
  const { fromName, toName } = endsOf(flows, ribbon);
  return `${numbered(gaps, "gap")} in ${fromName} × ${toName}, ${explicitGaps} of them explicit${inList(flows, ribbon)}`;
}

/** The ribbons as a table, one a row. */
export function flowRows(flows: Flows): Rows {
  const { isNarrowed } = flows;
  return [
    [
      "From scheme",
      "From",
      "Gaps there",
      "To scheme",
      "To",
      "Gaps there",
      "Gaps in both",
      "Explicit gaps in both",
      ...(isNarrowed ? ["Gaps in both in the list"] : []),
    ],
    ...flows.ribbons.map((ribbon) => {
      const { from, to, fromScheme, toScheme } = endsOf(flows, ribbon);
      return [
        fromScheme.title,
        from.label,
        from.gaps,
        toScheme.title,
        to.label,
        to.gaps,
        ribbon.gaps,
        ribbon.explicitGaps,
        ...(isNarrowed ? [ribbon.listed] : []),
      ];
    }),
  ];
}

/** What a ribbon leaves and reaches. */
export function endsOf(flows: Flows, { column, from, to }: Ribbon) {
  const [left, right] = [flows.columns[column], flows.columns[column + 1]];
  const [source, target] = [left?.nodes[from], right?.nodes[to]];
  if (!left || !right || !source || !target) {
    throw new Error(`No ribbon from ${column}/${from} to ${to}`);
  }
  return {
    from: source,
    to: target,
    fromScheme: left.scheme,
    toScheme: right.scheme,
    fromName: nameOf(source, left.scheme),
    toName: nameOf(target, right.scheme),
  };
}

function nameOf({ id, label }: FlowNode, { title }: FlowScheme): string {
  return id === null ? `${title} not stated` : label;
}

function isStated(flows: Flows, ribbon: Ribbon): boolean {
  const { from, to } = endsOf(flows, ribbon);
  return from.id !== null && to.id !== null;
}

function inList(
  { isNarrowed }: Flows,
  { listed: count }: { readonly listed: number },
): string {
  return isNarrowed ? `, ${count} of them in the list` : "";
}
