import type { Asked } from "../../state/asked.ts";
import { CitePanel } from "./cite-panel.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { QueryPanel } from "./query-panel.tsx";

const panels = { link: LinkPanel, cite: CitePanel, query: QueryPanel } as const;

export type PanelName = keyof typeof panels;

interface ToolPanelProps {
  readonly name: PanelName;
  /** What the view shows, in a sentence or a phrase. */
  readonly summary: string;
  /** What it asks of the API. */
  readonly asked: readonly Asked[];
}

/** What one of the tools of a view opens: a link to it, a reference to it or the question it asks. */
export function ToolPanel({ name, summary, asked }: ToolPanelProps) {
  const Panel = panels[name];
  return <Panel summary={summary} asked={asked} />;
}
