import { useEffect, useState } from "react";
import {
  layoutInput,
  type OverviewGraph,
  type PictureShape,
} from "../layout/overview/overview-graph.ts";

/** Where the layout of a graph stands: at work in another thread, done, or impossible where this browser runs no such thread. */
export type LayoutState =
  | { readonly kind: "working" }
  | { readonly kind: "placed"; readonly positions: Float64Array }
  | { readonly kind: "failed" };

const working: LayoutState = { kind: "working" };

/** The positions of the nodes of a graph in px, found in another thread; null asks for nothing yet. The graph must be the same object while it is the same. */
export function useLayout(
  graph: OverviewGraph | null,
  shape: PictureShape,
): LayoutState {
  const [done, setDone] = useState<{
    readonly graph: OverviewGraph;
    readonly shape: PictureShape;
    readonly state: LayoutState;
  } | null>(null);
  useEffect(() => {
    if (!graph) return;
    function finish(state: LayoutState) {
      if (graph) setDone({ graph, shape, state });
    }
    if (typeof Worker === "undefined") {
      finish({ kind: "failed" });
      return;
    }
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), {
      type: "module",
    });
    worker.onmessage = ({ data }: MessageEvent<Float64Array>) => {
      finish({ kind: "placed", positions: data });
    };
    worker.onerror = () => {
      finish({ kind: "failed" });
    };
    worker.postMessage(layoutInput(graph, shape));
    return () => {
      worker.terminate();
    };
  }, [graph, shape]);
  // Positions of another picture are of no use.
  return done?.graph === graph && done.shape === shape ? done.state : working;
}
