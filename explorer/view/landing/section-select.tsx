import { narrow } from "../../state/choose.ts";
import type { LandingView } from "../../state/landing.ts";
import type { RibbonSection } from "../../layout/ribbon.ts";
import type { Go } from "../../state/view.ts";
import { type RibbonAgenda, ribbonSections } from "../ribbon/ribbon-agenda.ts";

interface SectionSelectProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly agendas: readonly RibbonAgenda[];
}

/** The ribbon's sections as a list to choose from, for whom the ribbon is too fine. */
export function SectionSelect({ view, go, agendas }: SectionSelectProps) {
  return (
    <label className="facet section-select">
      <span>Section</span>
      <select
        value={view.section ?? ""}
        onChange={({ target }) => {
          go(narrow(view, { section: target.value || null }));
        }}
      >
        <option value="">the whole text</option>
        {agendas.map((agenda) => {
          const options = flatten(ribbonSections(agenda.sections), 0);
          return agendas.length === 1 ? (
            options
          ) : (
            <optgroup key={agenda.id} label={agenda.title}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </label>
  );
}

function flatten(
  sections: readonly RibbonSection[],
  depth: number,
): React.ReactNode[] {
  return sections.flatMap(({ id, title, children }) => [
    <option key={id} value={id}>
      {"\u2003".repeat(depth) + title}
    </option>,
    ...flatten(children, depth + 1),
  ]);
}
