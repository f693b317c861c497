import { useState, type ReactNode } from "react";
import { useWidth } from "../../behaviour/use-width.ts";
import { layoutRibbon, ribbonX } from "../../layout/ribbon.ts";
import { textWidth } from "../../layout/text-width.ts";
import { type RibbonAgenda, ribbonSections } from "./ribbon-agenda.ts";
import { RibbonSections } from "./ribbon-sections.tsx";
import { axisY } from "./ribbon-ticks.tsx";

interface RibbonProps {
  readonly agenda: RibbonAgenda;
  /** The section to name and bracket; null when none. */
  readonly current: string | null;
  /** Stretches to bracket, as offsets. */
  readonly passages?: readonly {
    readonly start: number;
    readonly end: number;
  }[];
  /** The citations to show in full; all of them without it. */
  readonly cited?: ReadonlySet<string>;
  /** What the picture shows, in a sentence. */
  readonly label: string;
  /** Called with a section that is chosen; without it the ribbon only shows. */
  readonly onSection?: (id: string) => void;
  /** The ticks, given the width they spread over. */
  readonly ticks: (width: number) => ReactNode;
  /** How wide it is on a large screen, in px: so it is drawn until its place can be measured. */
  readonly usualWidth: number;
}

/** The whole text as one line: sections as lengths, gaps as ticks, citations as dots above. */
export function Ribbon(props: RibbonProps) {
  const { agenda, current, passages = [], cited, label, onSection } = props;
  const { usualWidth } = props;
  const { ref, width, measured } = useWidth(usualWidth);
  const [pointed, setPointed] = useState<string | null>(null);
  const { length } = agenda;
  const ribbon = layoutRibbon(
    ribbonSections(agenda.sections),
    length,
    width,
    pointed ?? current,
    textWidth,
  );
  function at(offset: number) {
    return ribbonX(offset, length, width);
  }
  const bracketed = ribbon.sections.find(({ id }) => id === current);
  return (
    <div ref={ref} className={measured ? "ribbon" : "ribbon assumed"}>
      <svg
        preserveAspectRatio="none"
        width={width}
        height={66}
        viewBox={`0 0 ${width} 66`}
        role={onSection ? "group" : "img"}
        aria-label={label}
      >
        <RibbonSections
          ribbon={ribbon}
          current={current}
          onSection={onSection}
          onPoint={setPointed}
        />
        <g className="dots mark-disc">
          {agenda.citations.map(({ id, start }) => (
            <circle
              key={id}
              className={cited && !cited.has(id) ? "faint" : undefined}
              cx={at(start)}
              cy={5}
              r={cited?.has(id) ? 3 : 1.6}
            />
          ))}
        </g>
        {props.ticks(width)}
        <path className="axis" d={`M0,${axisY + 0.5}H${width}`} />
        {passages.map(({ start, end }) => (
          <g key={start}>
            <path
              className="ribbon-passage"
              d={`M${at(start)},${axisY}v-20H${Math.max(at(start) + 3, at(end))}v20Z`}
            />
            <Brackets x0={at(start)} x1={Math.max(at(start) + 3, at(end))} />
          </g>
        ))}
        {bracketed && passages.length === 0 && onSection && (
          <Brackets x0={bracketed.x0} x1={bracketed.x1} />
        )}
        <g className="ribbon-labels" aria-hidden="true">
          {ribbon.labels.map(({ id, text, x }) => (
            <text
              key={id}
              x={x}
              y={60}
              className={id === (pointed ?? current) ? "current" : undefined}
            >
              {text}
            </text>
          ))}
        </g>
      </svg>
    </div>
  );
}

function Brackets({ x0, x1 }: { readonly x0: number; readonly x1: number }) {
  const [top, bottom, arm] = [14, axisY + 5, 4];
  const left = Math.max(1, x0 - 5);
  const right = x1 + 5;
  return (
    <path
      className="ribbon-brackets"
      d={`M${left + arm},${top}H${left}V${bottom}H${left + arm}M${right - arm},${top}H${right}V${bottom}H${right - arm}`}
    />
  );
}
