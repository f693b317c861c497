import { go, useView } from "./behaviour/history.ts";
import { useLinkClicks } from "./behaviour/use-link-clicks.ts";
import { usePageMemory } from "./behaviour/use-page-memory.ts";
import type { View } from "./state/view.ts";
import { AuthorPage } from "./view/author-page.tsx";
import { ConceptPage } from "./view/concept-page.tsx";
import { ConnectionsPage } from "./view/connections-page.tsx";
import { GapPage } from "./view/gap-page.tsx";
import { Header } from "./view/header.tsx";
import { Landing } from "./view/landing.tsx";
import { LinkedVersion } from "./view/linked-version.tsx";
import { RecommendationPage } from "./view/recommendation-page.tsx";
import { RecommendationsPage } from "./view/recommendations-page.tsx";
import { OverviewPage } from "./view/overview-page.tsx";
import { NotFound } from "./view/states.tsx";
import { WorkPage } from "./view/work-page.tsx";

/** The explorer: the view the address asks for, below the header. */
export function App() {
  const view = useView();
  usePageMemory();
  useLinkClicks();
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header view={view} go={go} />
      <LinkedVersion />
      <main id="main" tabIndex={-1}>
        <Page view={view} />
      </main>
    </>
  );
}

function Page({ view }: { readonly view: View }) {
  switch (view.kind) {
    case "landing":
      return <Landing view={view} go={go} />;
    case "overview":
      return <OverviewPage view={view} go={go} />;
    case "gap":
      return <GapPage key={view.id} view={view} go={go} />;
    case "concept":
      return <ConceptPage key={view.id} view={view} go={go} />;
    case "work":
      return <WorkPage key={view.id} view={view} go={go} />;
    case "author":
      return <AuthorPage key={view.id} view={view} />;
    case "recommendation":
      return <RecommendationPage key={view.id} view={view} go={go} />;
    case "recommendations":
      return <RecommendationsPage view={view} go={go} />;
    case "connections":
      return <ConnectionsPage view={view} go={go} />;
    case "unknown":
      return <NotFound what={`There is nothing at ${view.href}.`} />;
  }
}
