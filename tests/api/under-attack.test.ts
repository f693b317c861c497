import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attacks, dearest, type Request } from "./attacks.ts";
import type { SentRequest } from "./post.ts";
import {
  type Siege,
  startWatchedServer,
  type WatchedServer,
} from "./start-watched-server.ts";

let server: WatchedServer;
beforeAll(async () => {
  server = await startWatchedServer();
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
});

/** Nobody should notice that somebody else asks, in ms. */
const unnoticed = 20;

/** Of several times, which a busy machine only makes longer, the shortest hold: what the work itself takes. */
const times = 5;

/** How long all of the times may take, in ms: what is asked is long work, and lets the tests beside it have the machine. */
const longest = 30_000;

let sent = 0;

/** A request that the server has not seen before. */
function fresh(request: Request): SentRequest {
  sent += 1;
  return request(sent);
}

/** The request once more, with a member that nobody reads: the server knows the operation and has not kept the answer. */
function again({ body }: SentRequest): SentRequest {
  sent += 1;
  return { body: body.replace(/\}$/u, `,"again":${sent}}`) };
}

function leastHeld(sieges: readonly Siege[]): number {
  return Math.min(...sieges.map(({ held }) => held));
}

describe("a request that should keep the server from others", () => {
  it.each(attacks)(
    "is answered soon and clearly: $what",
    async ({ request, status, answer }) => {
      const sieges: Siege[] = [];
      for (let time = 0; time < times; time += 1) {
        sieges.push(await server.siege(fresh(request)));
      }
      for (const siege of sieges) {
        expect([siege.status, siege.body.slice(0, 500)]).toEqual([
          status,
          expect.stringMatching(answer),
        ]);
      }
      expect(leastHeld(sieges)).toBeLessThan(unnoticed);
    },
    longest,
  );
});

describe("a request that may be made, and is among the dearest", () => {
  it.each(Object.entries(dearest))(
    "lets others have their turn: %s",
    async (_, request) => {
      const sieges: Record<string, Siege[]> = {
        cold: [],
        new: [],
        compiled: [],
        known: [],
      };
      for (let time = 0; time < times; time += 1) {
        await server.forget();
        sieges["cold"]?.push(await server.siege(fresh(request)));
        const asked = fresh(request);
        sieges["new"]?.push(await server.siege(asked));
        sieges["compiled"]?.push(await server.siege(again(asked)));
        sieges["known"]?.push(await server.siege(again(asked)));
      }
      for (const [when, all] of Object.entries(sieges)) {
        for (const { status, body } of all) {
          expect([status, body.slice(0, 500)]).toEqual([
            200,
            expect.not.stringContaining('"errors"'),
          ]);
        }
        expect([when, leastHeld(all)]).toSatisfy(
          ([, held]: [string, number]) => held < unnoticed,
        );
      }
    },
    longest,
  );
});

describe("the server, after all of that", () => {
  it("still answers", async () => {
    const { body } = await server.siege({
      body: JSON.stringify({ query: "{ agendas { id } }" }),
    });
    expect(JSON.parse(body)).toHaveProperty("data.agendas");
  });
});
