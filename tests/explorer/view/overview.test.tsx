// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { arrange } from "../../../explorer/layout/overview/arrange.ts";
import type { LayoutInput } from "../../../explorer/layout/overview/overview-graph.ts";
import { inventAgenda } from "../fixture/agenda.ts";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Another thread, in this one: answers later, as a worker does. */
class WorkerHere {
  onmessage: ((event: { data: Float64Array }) => void) | null = null;
  postMessage(input: LayoutInput) {
    setTimeout(() => this.onmessage?.({ data: arrange(input) }));
  }
  terminate() {
    this.onmessage = null;
  }
}

/** The overview at an address, drawn where `drawable`. */
function open(path: string, drawable = true, gaps = 30) {
  const opened = renderApp(path, { agenda: inventAgenda(gaps) });
  vi.stubGlobal("Worker", drawable ? WorkerHere : undefined);
  return opened;
}

function picture() {
  return screen.findByRole("application", {
    name: /^30 gaps and \d+ concepts/u,
  });
}

function address() {
  return window.location.pathname + window.location.search;
}

describe("the overview", () => {
  it("says in a sentence what it shows", async () => {
    open("/overview");
    const summary = await screen.findByText(
      /^30 gaps and 14 concepts; [\w ]+ touches the most gaps \(\d+\)\.$/u,
    );
    expect(summary).toBeTruthy();
    expect(await picture()).toBeTruthy();
  });

  it("reads page after page until it has all gaps", async () => {
    open("/overview", true, 230);
    expect(
      await screen.findByRole("application", { name: /^230 gaps/u }),
    ).toBeTruthy();
  });

  it("is walked with the arrow keys, tells the node in focus, and opens it by Enter", async () => {
    const { user } = open("/overview");
    const canvas = await picture();
    canvas.focus();
    await user.keyboard("{ArrowRight}");
    const status = screen.getByRole("status");
    await waitFor(() => {
      expect(status.textContent).toMatch(/, (concept|(ex|im)plicit gap), /u);
    });
    const first = status.textContent;
    await user.keyboard("{ArrowLeft}");
    expect(status.textContent).not.toBe(first);
    const name = status.textContent.split(", ")[0] ?? "";
    await user.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { level: 1, name })).toBeTruthy();
  });

  it("keeps the node chosen in the address, and gives it back on Back", async () => {
    const { user } = open("/overview");
    (await picture()).focus();
    await user.keyboard("{ArrowRight} ");
    await waitFor(() => {
      expect(address()).toMatch(/^\/overview\?node=[\w-]+$/u);
    });
    await goBack();
    await waitFor(() => {
      expect(address()).toBe("/overview");
    });
  });

  it("leaves the slash to the search", async () => {
    const { user } = open("/overview");
    (await picture()).focus();
    await user.keyboard("/");
    expect(document.activeElement?.tagName).toBe("INPUT");
  });

  it("draws the concepts of other schemes when chosen", async () => {
    const { user } = open("/overview");
    await picture();
    await user.click(screen.getByRole("button", { name: /^Tides/u }));
    expect(address()).toBe("/overview?scheme=trades&scheme=virtues");
    expect(await screen.findByText(/^30 gaps and 8 concepts/u)).toBeTruthy();
  });

  it("is two tables too: concepts with their gaps, and gaps with their concepts", async () => {
    const { user } = open("/overview?as=table");
    const concepts = await screen.findByRole("table", { name: /^30 gaps/u });
    const row = within(concepts).getByRole("row", { name: /^Storm surge/u });
    expect(row.textContent).toMatch(/^Storm surgeTides\d+$/u);
    await user.click(await screen.findByText("30 gaps with their concepts"));
    const [, gaps] = screen.getAllByRole("table");
    expect(gaps && within(gaps).getAllByRole("row")).toHaveLength(31);
    await user.click(screen.getByRole("button", { name: "as picture" }));
    expect(await picture()).toBeTruthy();
  });

  it("stands as tables where there are no workers", async () => {
    open("/overview", false);
    expect(await screen.findByText(/cannot lay out the picture/u)).toBeTruthy();
    expect(screen.getAllByRole("table").length).toBeGreaterThan(0);
  });

  it("says that not all gaps could be read, and tries again when asked", async () => {
    let broken = true;
    const { user } = renderApp("/overview", {
      before: (query) =>
        broken && query.includes("OverviewGaps")
          ? new Response("", { status: 500 })
          : undefined,
    });
    vi.stubGlobal("Worker", WorkerHere);
    const again = await screen.findByRole("button", { name: "Try again" });
    broken = false;
    await user.click(again);
    expect(await picture()).toBeTruthy();
  });
});
