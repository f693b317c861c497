// npm start: installs and builds what is missing or stale, then serves explorer and API.
import { build, checkNode, install, run } from "./prepare.mjs";

await run(async () => {
  checkNode();
  install();
  build();
  await import("../dist/server/serve.js");
});
