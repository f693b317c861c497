import { StrictMode } from "react";
import { createRoot, hydrateRoot } from "react-dom/client";
import { Provider } from "urql";
import { App } from "./app.tsx";
import type { Early } from "./behaviour/early.ts";
import { partsComeInTurn } from "./behaviour/turns.ts";
import { createApiClient, type Delivered } from "./data/client.ts";
import { forgetDelivered } from "./data/delivered.ts";

/** Shows the explorer: takes over what the server has drawn of the answers it has delivered; draws all where there are none. */
export function show(delivered: Delivered | null, early: Early): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no element #root");
  const app = (
    <StrictMode>
      <Provider value={createApiClient(undefined, delivered ?? {})}>
        <App />
      </Provider>
    </StrictMode>
  );
  if (delivered === null) {
    root.replaceChildren();
    createRoot(root).render(app);
    early.end();
  } else {
    partsComeInTurn(() => {
      early.end();
      forgetDelivered();
    });
    hydrateRoot(root, app);
    // All but the page itself, which comes in parts, has been taken over.
    const main = document.getElementById("main");
    early.again((element) => !main?.contains(element));
  }
}
