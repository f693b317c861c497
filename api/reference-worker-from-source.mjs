// The worker where nothing is bundled: Node 20 runs no TypeScript, and what makes it do so in the main thread does not reach into others.
import { register } from "tsx/esm/api";

register();
await import("./reference-worker.ts");
