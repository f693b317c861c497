// npm run dev: serves the API from the sources, again after each change, and the explorer and GraphiQL by vite, which shows changes at once.
import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { checkNode, install, run } from "./prepare.mjs";

await run(() => {
  checkNode();
  install();
  // The server looks for the built explorer, which vite serves here instead.
  mkdirSync("dist/explorer", { recursive: true });
  const commands = [
    [
      "--import",
      "tsx",
      "--watch",
      "--watch-preserve-output",
      "scripts/serve.ts",
    ],
    ["node_modules/vite/bin/vite.js"],
    ["node_modules/vite/bin/vite.js", "--config", "vite.graphiql.config.ts"],
  ];
  const children = commands.map((command) =>
    spawn(process.execPath, command, { stdio: "inherit" }),
  );
  function end() {
    for (const child of children) child.kill();
  }
  process.on("SIGINT", end);
  process.on("SIGTERM", end);
  // None is of use without the others.
  for (const child of children) child.on("exit", end);
});
