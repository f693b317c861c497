import type { NodeFace } from "../../layout/linkages.ts";

interface LinkagesLabelProps {
  readonly face: NodeFace;
  /** From line to line, in px. */
  readonly lineHeight: number;
  readonly className: string;
}

/** The lines of a label as real text. */
export function LinkagesLabel(props: LinkagesLabelProps) {
  const { face, lineHeight, className } = props;
  const { lines, label, anchor } = face;
  return (
    <text className={className} y={label.y} textAnchor={anchor}>
      {lines.map((line, i) => (
        <tspan key={i} x={label.x} dy={i === 0 ? 0 : lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
