import { useId, useState, type ReactNode, type RefCallback } from "react";
import { ViewTools, type ViewToolsProps } from "./view-tools.tsx";

interface FigureFrame {
  readonly title: string;
  readonly as: "picture" | "table";
  readonly onAs: (as: "picture" | "table") => void;
  /** What chooses what is drawn, above it. */
  readonly controls?: ReactNode;
}

interface PendingFigure extends FigureFrame {
  /** Stands in its place as long as nothing can be drawn. */
  readonly pending: ReactNode;
}

interface DrawnFigure
  extends
    FigureFrame,
    Pick<ViewToolsProps, "summary" | "name" | "asked" | "rows"> {
  /** Draws the picture; the ref is for the SVG that is saved. */
  readonly picture: (svg: RefCallback<SVGSVGElement>) => ReactNode;
  /** Where the picture is no SVG: writes it as the text of an SVG file; null as long as there is none. */
  readonly writeSvg?: () => string | null;
  /** The same as a table, complete. */
  readonly table: ReactNode;
  /** What the signs in it mean, below it. */
  readonly legend?: ReactNode;
}

/** A picture with all that belongs to one: its title, its twin as a table, a sentence that sums it up, and what can be taken away. Its controls stay while it waits, so that who operates them keeps their place. */
export function Figure(props: PendingFigure | DrawnFigure) {
  const { title, controls } = props;
  const heading = useId();
  return (
    <section className="figure" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {controls}
      {"pending" in props ? (
        <div className="figure-frame">{props.pending}</div>
      ) : (
        <Drawn {...props} />
      )}
    </section>
  );
}

function Drawn(props: DrawnFigure) {
  const { as, onAs, picture, writeSvg, table, legend } = props;
  const { summary, name, asked, rows } = props;
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const asTable = as === "table";
  return (
    <>
      <div className="figure-frame">{asTable ? table : picture(setSvg)}</div>
      {!asTable && legend}
      <p className="summary">{summary}</p>
      <ViewTools
        {...{ summary, name, asked, rows }}
        {...(asTable ? {} : { picture: writeSvg ?? (() => svg) })}
      >
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onAs(asTable ? "picture" : "table");
          }}
        >
          {asTable ? "as picture" : "as table"}
        </button>
      </ViewTools>
    </>
  );
}
