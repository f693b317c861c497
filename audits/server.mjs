import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { root } from "./schema.mjs";

/** Starts the server as `npm start` does, at any free port: its URL, and what ends it. Throws where it ends before it serves. */
export async function startServer() {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      const found = /Lacuna is at (\S+)/u.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    closed.then(
      () => reject(new Error("npm start ended before it served.")),
      reject,
    );
  });
  return {
    url,
    stop: async () => {
      child.kill("SIGTERM");
      await closed;
    },
  };
}
