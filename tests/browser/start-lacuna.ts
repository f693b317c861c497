import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Starts Lacuna as `npm start` does, on a free port and the embedded engine, with these arguments. Its disposal ends it. */
export async function startLacuna(
  parameters: readonly string[],
): Promise<{ readonly url: string } & AsyncDisposable> {
  const server = spawn(process.execPath, ["scripts/start.mjs", ...parameters], {
    env: { ...process.env, PORT: "0", NEO4J_URI: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /http:\/\/\S+/u.exec(line)?.[0];
    if (url === undefined) continue;
    return {
      url,
      async [Symbol.asyncDispose]() {
        server.kill("SIGTERM");
        await exited;
      },
    };
  }
  throw new Error("Lacuna did not start: see above.");
}
