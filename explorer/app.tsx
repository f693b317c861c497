import "./behaviour/tab-index.ts";
import { useMemo } from "react";
import { go, useHref } from "./behaviour/history.ts";
import { useLinkClicks } from "./behaviour/use-link-clicks.ts";
import { useLinkPreload } from "./behaviour/use-link-preload.ts";
import { usePageMemory } from "./behaviour/use-page-memory.ts";
import { pageOf } from "./pages.ts";
import { linkedVersion } from "./state/linked-version.ts";
import { decodeView, encodeView, type View } from "./state/view.ts";
import { Header } from "./view/header.tsx";
import { LinkedVersion } from "./view/linked-version.tsx";
import { Part } from "./view/part.tsx";
import { NotFound } from "./view/states.tsx";
import { ViewPage } from "./view/view-page.tsx";

/** The explorer in a window: the view the address asks for, and what a reader does with it. */
export function App() {
  const href = useHref();
  usePageMemory();
  useLinkClicks();
  useLinkPreload(preload);
  return <Explorer href={href} />;
}

/** The view at an address of the explorer, below the header. */
export function Explorer({ href }: { readonly href: string }) {
  const view = useMemo(() => decodeView(href), [href]);
  const linked = linkedVersion(href);
  const page = pageOf(view);
  return (
    <>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <Header view={view} go={go} />
      {linked !== null && <LinkedVersion linked={linked} />}
      <main id="main" tabIndex={-1}>
        {page === null ? (
          <NotFound what={`There is nothing at ${encodeView(view)}.`} />
        ) : (
          <Part key={subjectOf(view)}>
            <ViewPage page={page} view={view} go={go} />
          </Part>
        )}
      </main>
    </>
  );
}

/** What a page is about: while it stays, so does what a reader has done to the page. */
function subjectOf(view: View): string {
  return "id" in view ? `${view.kind} ${view.id}` : view.kind;
}

function preload(view: View): void {
  // What fails now is asked for again when it is wanted.
  pageOf(view)
    ?.load()
    .catch(() => undefined);
}
