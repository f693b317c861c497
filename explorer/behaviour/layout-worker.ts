import { arrange } from "../layout/overview/arrange.ts";
import type { LayoutInput } from "../layout/overview/overview-graph.ts";

/** A module worker: takes a graph, answers with the positions of its nodes. */
addEventListener("message", ({ data }: MessageEvent<LayoutInput>) => {
  const positions = arrange(data);
  postMessage(positions, { transfer: [positions.buffer] });
});
