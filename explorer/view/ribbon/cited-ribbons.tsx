import { Ribbon } from "./ribbon.tsx";
import type { RibbonAgenda } from "./ribbon-agenda.ts";
import { RibbonTicks } from "./ribbon-ticks.tsx";

interface CitedRibbonsProps {
  readonly agendas: readonly RibbonAgenda[];
  readonly citations: readonly {
    readonly id: string;
    readonly section: { readonly agenda: { readonly id: string } };
  }[];
}

/** Citations as dots on the ribbons of the texts they stand in; no ribbon of the others. */
export function CitedRibbons({ agendas, citations }: CitedRibbonsProps) {
  const cited = new Set(citations.map(({ id }) => id));
  const texts = agendas.filter(({ id }) =>
    citations.some(({ section }) => section.agenda.id === id),
  );
  return texts.map((agenda) => (
    <Ribbon
      key={agenda.id}
      agenda={agenda}
      current={null}
      usualWidth={600}
      cited={cited}
      label={`Places of the citations in ${agenda.title}`}
      ticks={(width) => (
        <RibbonTicks
          where={{ agenda: { eq: agenda.id } }}
          length={agenda.length}
          width={width}
          faint
        />
      )}
    />
  ));
}
