import { lazy, Suspense } from "react";
import { useQuery } from "urql";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import type { LandingView } from "../../state/landing.ts";
import type { Go } from "../../state/view.ts";
import { AgendaRibbon } from "../ribbon/agenda-ribbon.tsx";
import { RIBBON_AGENDA } from "../ribbon/ribbon-agenda.ts";
import { FACET_SCHEME } from "./facet.tsx";
import { Facets } from "./facets.tsx";
import { Key } from "../key.tsx";
import { DATASET_COUNTS, LEDE_AGENDA, Lede } from "./lede.tsx";
import { namesOf } from "../../state/names.ts";
import { Part } from "../part.tsx";
import { PictureChoice } from "./picture-choice.tsx";
import { Results } from "./results.tsx";
import { Loading, PendingPage } from "../states.tsx";

export const LANDING = graphql(
  `
    query Landing {
      agendas {
        id
        ...LedeAgenda
        ...RibbonAgenda
      }
      conceptSchemes {
        ...FacetScheme
      }
      dataset {
        version
        engine
        ...DatasetCounts
      }
    }
  `,
  [LEDE_AGENDA, RIBBON_AGENDA, FACET_SCHEME, DATASET_COUNTS],
);

/** The pictures to choose from; each is fetched when it is. */
const pictures = {
  matrix: {
    what: "the matrix",
    Chosen: lazy(async () => ({
      default: (await import("../matrix/matrix.tsx")).GapMatrix,
    })),
  },
  combinations: {
    what: "the combinations",
    Chosen: lazy(async () => ({
      default: (await import("../combinations/combinations.tsx")).Combinations,
    })),
  },
  flows: {
    what: "the flows",
    Chosen: lazy(async () => ({
      default: (await import("../flows/flows.tsx")).Flows,
    })),
  },
} as const;

interface LandingProps {
  readonly view: LandingView;
  readonly go: Go;
}

/** The first page: what the texts do not know, as ribbon, facets and list. */
export function Landing({ view, go }: LandingProps) {
  const [{ data, error, fetching }, ask] = useQuery({ query: LANDING });
  if (!data) {
    return (
      <PendingPage
        what="what is loaded"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  const names = namesOf(data.conceptSchemes, data.agendas);
  return (
    <div className="page landing">
      <Lede agendas={data.agendas} counts={data.dataset.counts} />
      {data.agendas.map((agenda) => (
        <AgendaRibbon
          key={agenda.id}
          agenda={agenda}
          titled={data.agendas.length > 1}
          view={view}
          go={go}
        />
      ))}
      <div className="columns">
        <Part>
          <Facets
            view={view}
            go={go}
            schemes={data.conceptSchemes}
            agendas={data.agendas}
          />
        </Part>
        <Part>
          <Results
            view={view}
            go={go}
            names={names}
            schemes={data.conceptSchemes}
          />
        </Part>
        <div className="picture-column">
          <PictureChoice view={view} />
          <Part>
            <Picture view={view} go={go} schemes={data.conceptSchemes} />
          </Part>
        </div>
        <Key {...data.dataset} />
      </div>
    </div>
  );
}

interface PictureProps extends LandingProps {
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
}

function Picture(props: PictureProps) {
  const { what, Chosen } = pictures[props.view.picture.show];
  return (
    <Suspense fallback={<Loading what={what} />}>
      <Chosen {...props} />
    </Suspense>
  );
}
