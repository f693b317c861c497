import { PluginContextProvider, type TabsState } from "@graphiql/react";
import { GraphiQL } from "graphiql";
import { addressOf } from "./address.ts";
import { ExamplesIcon } from "./examples-icon.tsx";
import { ExamplesPanel } from "./examples-panel.tsx";
import { fetchAnswer } from "./fetch-answer.ts";
import { kept } from "./kept.ts";
import type { Operation } from "./operation.ts";
import { PageBehaviour } from "./page-behaviour.tsx";
import { activeOperation } from "./tabs.ts";

const examplesPlugin = {
  title: "Examples",
  icon: ExamplesIcon,
  content: ExamplesPanel,
};
const plugins = [examplesPlugin];

interface ApiPageProps {
  /** What its editors hold at first. */
  readonly opened: Operation;
}

/** GraphiQL with the examples beside it. */
export function ApiPage({ opened }: ApiPageProps) {
  return (
    <>
      <header className="site">
        <h1>
          <a className="name" href="/">
            Lac
            <span className="bracket" aria-hidden="true">
              [
            </span>
            un
            <span className="bracket" aria-hidden="true">
              ]
            </span>
            a
          </a>{" "}
          API
        </h1>
        <a href="/">To the explorer</a>
      </header>
      <main>
        {/* GraphiQL shows a panel at its start only where it is known before. */}
        <PluginContextProvider plugins={plugins} visiblePlugin={examplesPlugin}>
          <GraphiQL
            fetcher={fetchAnswer}
            plugins={plugins}
            visiblePlugin={examplesPlugin}
            query={opened.query}
            variables={opened.variables}
            defaultQuery=""
            defaultEditorToolsVisibility="variables"
            isHeadersEditorEnabled={false}
            shouldPersistHeaders={false}
            forcedTheme="system"
            storage={kept}
            onTabChange={showInAddress}
          >
            <GraphiQL.Logo>{null}</GraphiQL.Logo>
            <PageBehaviour />
          </GraphiQL>
        </PluginContextProvider>
      </main>
    </>
  );
}

/** Keeps the address on what the tab in front holds, so that it can be copied and reloaded. */
function showInAddress(state: TabsState): void {
  const address = addressOf(activeOperation(state));
  if (address === window.location.pathname + window.location.search) return;
  window.history.replaceState(window.history.state, "", address);
}
