import { fork } from "node:child_process";
import { once } from "node:events";
import { Agent } from "node:http";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { post, type SentRequest } from "./post.ts";

/** What a request got, and for how long others got nothing meanwhile. */
export interface Siege {
  readonly status: number;
  readonly body: string;
  /** The longest time in which the server let nobody else in, in ms. */
  readonly held: number;
}

/** A server in a process of its own, asked over HTTP. */
export interface WatchedServer extends AsyncDisposable {
  readonly url: string;
  /** Sends a request by POST, and watches. */
  readonly siege: (request: SentRequest) => Promise<Siege>;
  /** Lets the server forget all that it found out. */
  readonly forget: () => Promise<void>;
}

export async function startWatchedServer(): Promise<WatchedServer> {
  const entry = fileURLToPath(new URL("watched-server.ts", import.meta.url));
  const child = fork(entry, [], { execArgv: ["--import", "tsx"] });
  async function message(): Promise<unknown> {
    const [told] = (await once(child, "message")) as [unknown];
    return told;
  }
  async function order(name: "forget" | "watch" | "stop"): Promise<unknown> {
    const told = message();
    child.send(name);
    return told;
  }
  const url = v.parse(v.string(), await message());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    url,
    siege: async (sent) => {
      await order("watch");
      const answer = await post(agent, `${url}/graphql`, sent);
      const held = v.parse(v.number(), await order("stop"));
      return { ...answer, held };
    },
    forget: async () => {
      await order("forget");
    },
    [Symbol.asyncDispose]: async () => {
      agent.destroy();
      child.disconnect();
      await once(child, "exit");
    },
  };
}
