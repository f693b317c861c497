// npm test: installs what is missing, then runs the tests, which name at their end what could not run here.
import { spawnSync } from "node:child_process";
import { checkNode, install, run } from "./prepare.mjs";

await run(() => {
  checkNode();
  install();
  // Whatever stands behind `npm test --` is for vitest.
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", ...process.argv.slice(2)],
    { stdio: "inherit" },
  );
  process.exitCode = status ?? 1;
});
