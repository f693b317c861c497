import { useState } from "react";
import type { FragmentOf } from "../../data/graphql.ts";
import { isNarrowed } from "../../state/choose.ts";
import type { LandingView } from "../../state/landing.ts";
import type { Go } from "../../state/view.ts";
import { CertaintyFacet } from "./certainty-facet.tsx";
import { Facet, type FACET_SCHEME } from "./facet.tsx";
import { Part } from "../part.tsx";
import type { RibbonAgenda } from "../ribbon/ribbon-agenda.ts";
import { SectionSelect } from "./section-select.tsx";

interface FacetsProps {
  readonly view: LandingView;
  readonly go: Go;
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
  readonly agendas: readonly RibbonAgenda[];
}

/** All that narrows the list by choosing, one facet per scheme; behind one button where the page is narrow. */
export function Facets({ view, go, schemes, agendas }: FacetsProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="facets" aria-label="Filters">
      <a className="skip" href="#results">
        Skip to the list of gaps
      </a>
      <button
        type="button"
        className="disclosure"
        aria-expanded={open}
        aria-controls="facets"
        onClick={() => {
          setOpen(!open);
        }}
      >
        {isNarrowed(view) ? "Change filters" : "Filters"}
      </button>
      <div id="facets" className={open ? "facet-body open" : "facet-body"}>
        {schemes.map((scheme) => (
          <Part key={scheme.id}>
            <Facet scheme={scheme} view={view} />
          </Part>
        ))}
        <CertaintyFacet view={view} />
        <SectionSelect view={view} go={go} agendas={agendas} />
      </div>
    </section>
  );
}
