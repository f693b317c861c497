import { useRef, useState, type KeyboardEvent } from "react";
import type { Ribbon } from "../../layout/ribbon.ts";
import { axisY } from "./ribbon-ticks.tsx";

interface RibbonSectionsProps {
  readonly ribbon: Ribbon;
  readonly current: string | null;
  readonly onSection: ((id: string) => void) | undefined;
  /** Called with the section pointed at or focused; null when none is. */
  readonly onPoint: (id: string | null) => void;
}

/** The sections of a ribbon. Where they can be chosen they are buttons with one tab stop, walked by the left and right arrow keys. */
export function RibbonSections(props: RibbonSectionsProps) {
  const { ribbon, current, onSection, onPoint } = props;
  const group = useRef<SVGGElement>(null);
  const [stop, setStop] = useState(0);
  const sections = ribbon.sections;
  function step(event: KeyboardEvent, id: string, i: number) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSection?.(id);
    }
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = Math.min(sections.length - 1, Math.max(0, i + by));
    setStop(next);
    group.current
      ?.querySelectorAll<SVGGElement>('[role="button"]')
      [next]?.focus();
  }
  return (
    <g ref={group} className="ribbon-sections">
      {sections.map(({ id, title, x0, x1, own, depth }, i) => (
        <g
          key={id}
          className={onSection ? "choosable" : undefined}
          {...(onSection && {
            role: "button",
            tabIndex: i === Math.min(stop, sections.length - 1) ? 0 : -1,
            "aria-pressed": id === current,
            "aria-label": `Section ${title}`,
            onClick: () => {
              setStop(i);
              onSection(id);
            },
            onFocus: () => {
              onPoint(id);
            },
            onBlur: () => {
              onPoint(null);
            },
            onMouseEnter: () => {
              onPoint(id);
            },
            onMouseLeave: () => {
              onPoint(null);
            },
            onKeyDown: (event: KeyboardEvent) => {
              step(event, id, i);
            },
          })}
        >
          <title>{title}</title>
          {own.map((stretch) => (
            <rect
              key={stretch.x0}
              className="stretch"
              x={stretch.x0}
              y={0}
              width={stretch.x1 - stretch.x0}
              height={66}
            />
          ))}
          <path
            className="divider"
            d={`M${x0 + 0.5},${axisY}v${depth === 0 ? -36 : -30}`}
          />
          <rect
            className="outline"
            x={x0 + 1}
            y={10}
            width={Math.max(2, x1 - x0 - 2)}
            height={axisY - 8}
          />
        </g>
      ))}
    </g>
  );
}
