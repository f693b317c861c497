import { useId, useState, type ReactNode } from "react";
import { download } from "../behaviour/download.ts";
import { downloadSvg } from "../behaviour/download-svg.ts";
import type { Asked } from "../state/asked.ts";
import { csvOf, type Rows } from "../state/csv.ts";
import { CitePanel } from "./cite-panel.tsx";
import { LinkPanel } from "./link-panel.tsx";
import { QueryPanel } from "./query-panel.tsx";

export interface ViewToolsProps {
  /** What the view shows, in a sentence or a phrase. */
  readonly summary: string;
  /** What the tools are for, said aloud only; where a page has more than one row of them. */
  readonly of?: string;
  /** The name of its files, without an ending. */
  readonly name: string;
  /** What it asks of the API. */
  readonly asked: readonly Asked[];
  /** Its table; where it is long, the rest is fetched first. */
  readonly rows: () => Rows | Promise<Rows>;
  /** Its picture, or the text of it as an SVG file; null as long as there is none. */
  readonly picture?: () => SVGSVGElement | string | null;
  /** Tools of its own, before the others. */
  readonly children?: ReactNode;
}

const panels = {
  link: { label: "link", Panel: LinkPanel },
  cite: { label: "cite this view", Panel: CitePanel },
  query: { label: "query behind", Panel: QueryPanel },
} as const;

type PanelName = keyof typeof panels;

/** What can be taken away from a view: its picture, its table, a link to it, a reference to it and the question it asks. */
export function ViewTools(props: ViewToolsProps) {
  const { summary, of, name, asked, rows, picture, children } = props;
  const [open, setOpen] = useState<PanelName | null>(null);
  const [failed, setFailed] = useState(false);
  const id = useId();
  const Panel = open && panels[open].Panel;
  const aloud = of && <span className="hidden"> ({of})</span>;
  async function saveRows() {
    setFailed(false);
    try {
      download(`${name}.csv`, "text/csv", csvOf(await rows()));
    } catch {
      setFailed(true);
    }
  }
  return (
    <div className="view-tools">
      <p className="tools">
        {children}
        {picture && (
          <button
            type="button"
            className="text-button"
            onClick={() => {
              const drawn = picture();
              if (drawn) downloadSvg(drawn, name);
            }}
          >
            SVG
          </button>
        )}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            void saveRows();
          }}
        >
          CSV
          {aloud}
        </button>
        {(["link", "cite", "query"] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="text-button"
            aria-expanded={open === each}
            aria-controls={id}
            onClick={() => {
              setOpen(open === each ? null : each);
            }}
          >
            {panels[each].label}
            {aloud}
          </button>
        ))}
      </p>
      {failed && (
        <p className="failed" role="alert">
          The server gave no answer, so nothing was saved. Try again.
        </p>
      )}
      <div id={id} className="tool-panel" hidden={!open}>
        {Panel && <Panel summary={summary} asked={asked} />}
      </div>
    </div>
  );
}
