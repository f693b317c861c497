import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Log } from "../../api/log.ts";
import type { Ask } from "../../api/page-questions.ts";
import {
  type PageRenderer,
  type RenderedPage,
  renderedPages,
} from "../../api/pages.ts";
import { endpointFixture } from "./endpoint-fixture.ts";

const fixture = endpointFixture();
const index = await readFile("explorer/index.html", "utf8");

function drawn(markup: string): RenderedPage {
  return { found: true, title: "", description: null, markup, answers: "{}" };
}

/** Pages of a renderer that stands in for the explorer's. */
function pagesOf(render: PageRenderer["render"]) {
  function note(facts: unknown): void {
    fixture.logged.push(facts);
  }
  const log: Log = { debug: note, info: note, warn: note, error: note };
  const renderer = { addressOf: (href: string) => href, render };
  const endpoint = fixture.endpoint();
  return renderedPages({ endpoint, renderer, index, log });
}

describe("what a page may take", () => {
  it("is drawn once for all who ask for it meanwhile", async () => {
    let times = 0;
    const pages = pagesOf(() => {
      times += 1;
      return Promise.resolve(drawn("once"));
    });
    const answers = await Promise.all(
      ["1", "2", "3"].map((id) => pages.page("/", id)),
    );
    expect(times).toBe(1);
    for (const { page } of answers) expect(page.text).toContain("once");
  });

  it("leaves to browsers what is asked for while too many are drawn", async () => {
    const pen = new EventEmitter();
    const drawing = once(pen, "lifted").then(() => drawn("drawn"));
    const pages = pagesOf(() => drawing);
    const flood = Array.from({ length: 200 }, (_, number) =>
      pages.page(`/?q=${number}`, "r1"),
    );
    const left = await flood.at(-1);
    expect(left).toMatchObject({ status: 200, tag: null });
    expect(left?.page.text).toBe(index);
    pen.emit("lifted");
    const answers = await Promise.all(flood);
    const own = answers.filter(({ page }) => page.text.includes("drawn"));
    expect(own).toHaveLength(32);
    expect((await pages.page("/", "r1")).page.text).toContain("drawn");
  });

  it("has so many questions answered and no more, and is not kept then", async () => {
    async function greedy(_: string, ask: Ask) {
      const questions = Array.from({ length: 150 }, (__, number) =>
        ask(`{ a${number}: agendas { id } }`, {}),
      );
      const answered = await Promise.all(questions);
      const count = answered.filter((answer) => answer !== null).length;
      return drawn(`${count} answered`);
    }
    const { page, tag } = await pagesOf(greedy).page("/", "r1");
    expect(page.text).toContain("100 answered");
    expect(tag).toBeNull();
  });

  it("cannot ask what the API would refuse anybody", async () => {
    const dear = `{ researchGaps(first: 100) { nodes { related(first: 50) { gap { related(first: 50) { gap { id } } } } } } }`;
    const answers: (string | null)[] = [];
    const pages = pagesOf(async (_, ask) => {
      answers.push(await ask(dear, {}), await ask("{ agendas { id } }", {}));
      return drawn("");
    });
    await pages.page("/", "r1");
    expect(answers).toEqual([null, expect.stringContaining("tides")]);
  });

  it("is left to the browser where it cannot be drawn, and the log says why", async () => {
    const reason = new Error("No such part.");
    const answer = await pagesOf(() => Promise.reject(reason)).page("/", "r1");
    expect(answer).toMatchObject({ status: 200, tag: null });
    expect(answer.page.text).toBe(index);
    expect(fixture.logged).toContainEqual({ requestId: "r1", err: reason });
  });
});
