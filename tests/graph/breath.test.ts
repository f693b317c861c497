import { describe, expect, it } from "vitest";
import {
  breathe,
  breatheOften,
  takeTurn,
  whenAllHaveGoneOn,
} from "../../graph/breath.ts";

/** Keeps everyone else from the event loop for longer than work may have it at a time. */
function useUpTheTime(): void {
  const began = performance.now();
  while (performance.now() - began < 6);
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("breathe", () => {
  it("asks for nothing while there is time", async () => {
    await turn();
    expect(breathe()).toBeUndefined();
    useUpTheTime();
    const pause = breathe();
    expect(pause).toBeInstanceOf(Promise);
    await pause;
    expect(breathe()).toBeUndefined();
  });

  it("lets everyone wait once one piece of work has used up the time", async () => {
    await turn();
    void breathe();
    useUpTheTime();
    for (const pause of [breathe(), breatheOften(), breathe()]) {
      expect(pause).toBeInstanceOf(Promise);
      await pause;
    }
  });

  it("lets others have the event loop before those who wait go on", async () => {
    const seen: string[] = [];
    async function work(name: string): Promise<void> {
      await takeTurn();
      seen.push(name);
      useUpTheTime();
    }
    const all = Promise.all(["a", "b", "c", "d"].map((name) => work(name)));
    let isDone = false;
    function other(): void {
      seen.push("-");
      if (!isDone) setImmediate(other);
    }
    setImmediate(other);
    await all;
    isDone = true;
    // The first turn may have begun in the middle.
    expect(seen.join("")).toMatch(/^-*a-*b-+c-+d$/u);
  });
});

describe("takeTurn", () => {
  it("lets each begin when the one before has done what it could", async () => {
    const seen: string[] = [];
    async function work(name: string): Promise<void> {
      await takeTurn();
      for (let step = 0; step < 3; step += 1) {
        seen.push(name);
        await Promise.resolve();
      }
    }
    await Promise.all(["a", "b", "c"].map((name) => work(name)));
    expect(seen.join("")).toBe("aaabbbccc");
  });
});

describe("whenAllHaveGoneOn", () => {
  it("comes behind all who wait, and those who wait because of them", async () => {
    const seen: string[] = [];
    const work = (async () => {
      await takeTurn();
      seen.push("first");
      await takeTurn();
      seen.push("second");
    })();
    const last = new Promise<void>((resolve) => {
      whenAllHaveGoneOn(() => {
        seen.push("last");
        resolve();
      });
    });
    await Promise.all([work, last]);
    expect(seen).toEqual(["first", "second", "last"]);
  });

  it("comes at once where nobody waits", async () => {
    await turn();
    await turn();
    let came = false;
    whenAllHaveGoneOn(() => {
      came = true;
    });
    expect(came).toBe(true);
  });
});
