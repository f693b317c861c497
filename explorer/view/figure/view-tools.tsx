import { type ReactNode, useId, useState } from "react";
import type { Asked } from "../../state/asked.ts";
import type { Rows } from "../../state/csv.ts";
import type { PanelName, ToolPanel } from "./tool-panel.tsx";

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

const panels: Readonly<Record<PanelName, string>> = {
  link: "link",
  cite: "cite this view",
  query: "query behind",
};

const nothingSaved = "nothing was saved";

interface OpenPanel {
  readonly name: PanelName;
  readonly Panel: typeof ToolPanel;
}

/** What can be taken away from a view: its picture, its table, a link to it, a reference to it and the question it asks. What does so is fetched when it is first used. */
export function ViewTools(props: ViewToolsProps) {
  const { summary, of, name, asked, rows, picture, children } = props;
  const [open, setOpen] = useState<OpenPanel | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const id = useId();
  const aloud = of && <span className="hidden"> ({of})</span>;
  async function attempt(work: () => Promise<void>, otherwise: string) {
    setFailure(null);
    try {
      await work();
    } catch {
      setFailure(otherwise);
    }
  }
  async function saveRows() {
    const { download } = await import("../../behaviour/download.ts");
    const { csvOf } = await import("../../state/csv.ts");
    download(`${name}.csv`, "text/csv", csvOf(await rows()));
  }
  async function savePicture() {
    const { downloadSvg } = await import("../../behaviour/download-svg.ts");
    const drawn = picture?.();
    if (drawn) downloadSvg(drawn, name);
  }
  async function turn(to: PanelName) {
    const { ToolPanel: Panel } = await import("./tool-panel.tsx");
    setOpen(open?.name === to ? null : { name: to, Panel });
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
              void attempt(savePicture, nothingSaved);
            }}
          >
            SVG
          </button>
        )}
        <button
          type="button"
          className="text-button"
          onClick={() => {
            void attempt(saveRows, nothingSaved);
          }}
        >
          CSV
          {aloud}
        </button>
        {(Object.keys(panels) as PanelName[]).map((each) => (
          <button
            key={each}
            type="button"
            className="text-button"
            aria-expanded={open?.name === each}
            aria-controls={id}
            onClick={() => {
              void attempt(() => turn(each), "there is nothing to show");
            }}
          >
            {panels[each]}
            {aloud}
          </button>
        ))}
      </p>
      {failure !== null && (
        <p className="failed" role="alert">
          The server gave no answer, so {failure}. Try again.
        </p>
      )}
      <div id={id} className="tool-panel" hidden={!open}>
        {open && (
          <open.Panel name={open.name} summary={summary} asked={asked} />
        )}
      </div>
    </div>
  );
}
