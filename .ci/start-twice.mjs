// Runs `npm start` as a person would: the first time it installs and builds, the second time it must do neither.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

async function start() {
  const npm = spawn("npm", ["start"], {
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = [];
  for await (const line of createInterface({ input: npm.stdout })) {
    console.log(line);
    lines.push(line);
    const url = /Lacuna is at (\S+)/u.exec(line)?.[1];
    if (url === undefined) continue;
    for (const path of ["/", "/readyz", "/graphql?query={dataset{version}}"]) {
      const { status } = await fetch(url + path);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
    }
    npm.kill("SIGTERM");
    await once(npm, "close");
    // The server itself ends with npm: its port is free again.
    await gone(url);
    return lines;
  }
  throw new Error("npm start ended before it served.");
}

async function gone(url) {
  for (;;) {
    try {
      await fetch(`${url}/livez`);
    } catch {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

await start();
const again = await start();
if (again.some((line) => /Installing|Building/u.test(line))) {
  throw new Error("The second npm start installed or built again.");
}
