import { isNarrowed, toggleSection } from "../../state/choose.ts";
import { gapWhere } from "../../state/gap-where.ts";
import type { LandingView } from "../../state/landing.ts";
import type { Go } from "../../state/view.ts";
import { Part } from "../part.tsx";
import { Ribbon } from "./ribbon.tsx";
import type { RibbonAgenda } from "./ribbon-agenda.ts";
import { RibbonTicks } from "./ribbon-ticks.tsx";

interface AgendaRibbonProps {
  readonly agenda: RibbonAgenda;
  /** Where there are several, each says whose it is. */
  readonly titled: boolean;
  readonly view: LandingView;
  readonly go: Go;
}

/** An agenda's ribbon as a filter: all its gaps faint, those of the view in full; a section chosen narrows the list. */
export function AgendaRibbon({ agenda, titled, view, go }: AgendaRibbonProps) {
  const { id, title, length } = agenda;
  const narrowed = isNarrowed(view);
  const here = { agenda: { eq: id } };
  return (
    <>
      {titled && <p className="ribbon-title">{title}</p>}
      <Part>
        <Ribbon
          agenda={agenda}
          current={view.section}
          usualWidth={1376}
          label={`${title}, from beginning to end: choose a section to see its gaps`}
          onSection={(section) => {
            go(toggleSection(view, section));
          }}
          ticks={(width) => (
            <>
              <RibbonTicks
                {...{ length, width }}
                where={here}
                faint={narrowed}
              />
              {narrowed && (
                <RibbonTicks
                  {...{ length, width }}
                  where={{ ...gapWhere(view), ...here }}
                  faint={false}
                />
              )}
            </>
          )}
        />
      </Part>
    </>
  );
}
