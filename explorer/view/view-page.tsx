import { useEffect, useState } from "react";
import type { LaterPage } from "../behaviour/later-page.ts";
import type { Go, View } from "../state/view.ts";
import { PendingPage } from "./states.tsx";

interface ViewPageProps {
  readonly page: LaterPage<View>;
  readonly view: View;
  readonly go: Go;
}

/** The page of a view, as soon as its module is there. */
export function ViewPage({ page, view, go }: ViewPageProps) {
  const [Page, setPage] = useState(page.component);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    page.load().then(
      () => {
        setPage(page.component);
      },
      () => {
        setFailed(true);
      },
    );
  }, [page]);
  if (Page !== null) return <Page view={view} go={go} />;
  return (
    <PendingPage
      what="this page"
      failed={failed}
      onRetry={() => {
        // A browser may hold on to a module that failed, and a server may have another build by now.
        window.location.reload();
      }}
    />
  );
}
