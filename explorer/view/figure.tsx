import { useId, useState, type ReactNode, type RefCallback } from "react";
import { ViewTools, type ViewToolsProps } from "./view-tools.tsx";

interface FigureProps extends Pick<
  ViewToolsProps,
  "summary" | "name" | "asked" | "rows"
> {
  readonly title: string;
  readonly as: "picture" | "table";
  readonly onAs: (as: "picture" | "table") => void;
  /** Draws the picture; the ref is for the SVG that is saved. */
  readonly picture: (svg: RefCallback<SVGSVGElement>) => ReactNode;
  /** The same as a table, complete. */
  readonly table: ReactNode;
  /** What chooses what is drawn, above it. */
  readonly controls?: ReactNode;
  /** What the signs in it mean, below it. */
  readonly legend?: ReactNode;
}

/** A picture with all that belongs to one: its title, its twin as a table, a sentence that sums it up, and what can be taken away. */
export function Figure(props: FigureProps) {
  const { title, as, onAs, picture, table, controls, legend, ...tools } = props;
  const [svg, setSvg] = useState<SVGSVGElement | null>(null);
  const heading = useId();
  const asTable = as === "table";
  return (
    <section className="figure" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {controls}
      <div className="figure-frame">{asTable ? table : picture(setSvg)}</div>
      {!asTable && legend}
      <p className="summary">{tools.summary}</p>
      <ViewTools {...tools} {...(asTable ? {} : { picture: () => svg })}>
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
    </section>
  );
}
