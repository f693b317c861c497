// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { inventAgenda } from "../fixture/agenda.ts";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

function count() {
  return screen.getByRole("heading", { level: 2, name: /^\d+ (\w+ )?gaps?\b/ });
}

async function facet(name: string) {
  return within(await screen.findByRole("region", { name }));
}

function address() {
  return window.location.pathname + window.location.search;
}

describe("the landing page", () => {
  it("says what is loaded and lists the gaps in text order", async () => {
    renderApp("/");
    expect(await screen.findByRole("heading", { level: 1 })).toBeTruthy();
    expect((await screen.findByText(/read from/)).textContent).toMatch(
      /^30 gaps and \d+ citations, read from Ann Ferrow, Jon Oakhampton, The Upkeep/,
    );
    const entries = await screen.findAllByRole("heading", { level: 3 });
    expect(entries).toHaveLength(20);
    expect(entries[0]?.textContent).toMatch(/\(1\)$/);
    await waitFor(() => {
      expect(count().textContent).toBe("30 gaps");
    });
  });

  it("narrows by a facet, says so, and gives the choice back on Back", async () => {
    const { user } = renderApp("/");
    const trades = await facet("Trades");
    await user.click(trades.getByRole("link", { name: /^Miller/ }));
    await waitFor(() => {
      expect(count().textContent).toMatch(/^\d gaps? in Miller$/);
    });
    expect(address()).toBe("/?in.trades=miller");
    await goBack();
    await waitFor(() => {
      expect(count().textContent).toBe("30 gaps");
    });
    expect(address()).toBe("/");
  });

  it("narrows by a cell of the matrix with the keyboard alone, and shows the other cells still", async () => {
    const { user } = renderApp("/");
    const matrix = await screen.findByRole("table", {
      name: /^Tides × Trades/,
    });
    const cells = within(matrix).getAllByRole("link", { name: / × / });
    const target = cells.find((cell) => /^\d+ gaps? in/.test(cell.title));
    const [, gaps, row, column] =
      /^(\d+) gaps? in (.+) × (.+), /.exec(target?.title ?? "") ?? [];
    // The first cell is the one stop of the Tab key.
    cells[0]?.focus();
    await user.keyboard("{ArrowUp}{ArrowLeft}{ArrowDown}{End}{Home}");
    expect(matrix.contains(document.activeElement)).toBe(true);
    target?.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(count().textContent).toBe(
        `${gaps} ${gaps === "1" ? "gap" : "gaps"} in ${row} × ${column}`,
      );
    });
    expect(target?.getAttribute("aria-current")).toBe("true");
    expect(within(matrix).getAllByRole("link", { name: / × / }).length).toBe(
      cells.length,
    );
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(count().textContent).toBe("30 gaps");
    });
  });

  it("shows the matrix as a table, in the address, and what can be taken away", async () => {
    const { user } = renderApp("/");
    const figure = within(
      await screen.findByRole("region", { name: "Tides × Trades" }),
    );
    await user.click(await figure.findByRole("button", { name: "as table" }));
    expect(address()).toBe("/?as=table");
    const table = figure.getByRole("table", { name: "Tides × Trades" });
    expect(within(table).getAllByRole("row").length).toBeGreaterThan(2);
    await user.click(figure.getByRole("button", { name: "cite this view" }));
    const reference = await figure.findByLabelText("Reference to this view");
    expect((reference as HTMLTextAreaElement).value).toMatch(
      /^“Most gaps meet at .*”.*data version 0{12}, .*dataset=0{12}$/,
    );
    await user.click(figure.getByRole("button", { name: "query behind" }));
    const question = await figure.findByLabelText("GraphQL");
    expect((question as HTMLTextAreaElement).value).toContain("coverage(");
  });

  it("says that a link is of another version of the data", async () => {
    renderApp("/?dataset=abcdefabcdef");
    expect(
      await screen.findByText(/This link is of data version abcdefabcdef/),
    ).toBeTruthy();
  });

  it("counts a facet as if nothing were chosen in it", async () => {
    const { user } = renderApp("/");
    const trades = await facet("Trades");
    function names() {
      return trades.getAllByRole("link").map((link) => link.textContent);
    }
    // A count that is not known yet is not shown.
    await waitFor(() => {
      expect(names().every((name) => /\d gaps?$/.test(name))).toBe(true);
    });
    const before = names();
    await user.click(trades.getByRole("link", { name: /^Miller/ }));
    await waitFor(() => {
      expect(count().textContent).toContain("in Miller");
    });
    await waitFor(() => {
      expect(names()).toEqual(before);
    });
  });

  it("shows narrower concepts below theirs, `not stated` last, and no scheme without gaps", async () => {
    renderApp("/");
    const tides = await facet("Tides");
    const names = tides
      .getAllByRole("link")
      .map((link) => link.textContent.replace(/\d+ gaps?$/, ""));
    expect(names.slice(0, 2)).toEqual(["Spring tide", "Equinox tide"]);
    expect(names.at(-1)).toBe("not stated");
    expect(screen.queryByRole("region", { name: "Weathers" })).toBeNull();
  });

  it("takes a filter away by its chip", async () => {
    const { user } = renderApp("/?in.trades=miller&certainty=explicit");
    await user.click(
      await screen.findByRole("link", { name: "Remove Miller" }),
    );
    expect(address()).toBe("/?certainty=explicit");
  });

  it("finds gaps, concepts and works while typing, in one step of the history", async () => {
    const { user } = renderApp("/");
    await screen.findAllByRole("heading", { level: 3 });
    const steps = window.history.length;
    await user.keyboard("/");
    const field = screen.getByRole("combobox", { name: /Search/ });
    expect(document.activeElement).toBe(field);
    await user.type(field, "sluice");
    await waitFor(() => {
      expect(count().textContent).toMatch(/^\d+ gaps for “sluice”$/);
    });
    await user.type(field, "s");
    await waitFor(() => {
      expect(address()).toBe("/?q=sluices");
    });
    expect(window.history.length).toBe(steps + 1);
    const works = await screen.findByRole("group", { name: "1 work" });
    expect(within(works).getByRole("option").getAttribute("href")).toBe(
      "/works/ferrow2011",
    );
    // What the list shows, the hits need not repeat.
    expect(screen.queryByRole("group", { name: /^\d+ gaps?$/ })).toBeNull();
    await user.keyboard("{Escape}{Escape}");
    expect(document.activeElement).toBe(document.body);
  });

  it("never says an old number with new words", async () => {
    const { user } = renderApp("/");
    await screen.findByRole("heading", { level: 2, name: "30 gaps" });
    const said = new Set<string>();
    const watch = new MutationObserver(() => {
      said.add(count().textContent);
    });
    watch.observe(count(), {
      subtree: true,
      characterData: true,
      childList: true,
    });
    await user.type(screen.getByRole("combobox", { name: /Search/ }), "sluice");
    await waitFor(() => {
      expect(count().textContent).toMatch(/“sluice”$/);
    });
    watch.disconnect();
    const sentences = [...said].filter((sentence) => sentence.includes("“"));
    for (const sentence of sentences) expect(sentence).not.toMatch(/^30 /);
  });

  it("marks the words searched for", async () => {
    renderApp("/?q=silt");
    const marked = await screen.findAllByText("silt", { selector: "mark" });
    expect(marked.length).toBeGreaterThan(0);
  });

  it("says what a misspelt word was taken for, and marks that", async () => {
    renderApp("/?q=sluize");
    await screen.findByText(
      "No word begins with “sluize”; shown is what has “sluice”.",
    );
    const marked = await screen.findAllByText(/^sluice/i, { selector: "mark" });
    expect(marked.length).toBeGreaterThan(1);
  });

  it("shows more pages on request and all of them again from the address", async () => {
    const { user, unmount } = renderApp("/");
    await user.click(
      await screen.findByRole("link", { name: "Show more gaps" }),
    );
    await waitFor(() => {
      expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(30);
    });
    unmount();
    renderApp(address());
    await waitFor(() => {
      expect(screen.getAllByRole("heading", { level: 3 })).toHaveLength(30);
    });
  });

  it("narrows by a section of the ribbon with the keyboard alone", async () => {
    const { user } = renderApp("/");
    const section = await screen.findByRole("button", {
      name: "Section Opening",
    });
    section.focus();
    await user.keyboard("{ArrowRight}{Enter}");
    await waitFor(() => {
      expect(count().textContent).toMatch(/in the section What millers keep$/);
    });
    expect(address()).toBe("/?section=what-millers-keep");
  });

  it("says what the text is silent on", async () => {
    renderApp("/?in.virtues=patience&q=nothingness");
    expect(
      await screen.findByText(
        "The text is silent on Patience for “nothingness”. Remove a filter to see more.",
      ),
    ).toBeTruthy();
  });

  it("says when the server gives no answer, and asks again", async () => {
    let down = true;
    const { user } = renderApp("/", {
      before: () => (down ? new Response("", { status: 503 }) : undefined),
    });
    const again = await screen.findByRole("button", { name: "Try again" });
    down = false;
    await user.click(again);
    expect(await screen.findByText(/read from/)).toBeTruthy();
  });

  it("says when the matrix and a reference cannot be had, instead of old numbers", async () => {
    let down = false;
    const { user } = renderApp("/", {
      before: () => (down ? new Response("", { status: 503 }) : undefined),
    });
    const figure = within(
      await screen.findByRole("region", { name: "Tides × Trades" }),
    );
    const cite = await figure.findByRole("button", { name: "cite this view" });
    down = true;
    await user.click(cite);
    expect((await figure.findByRole("alert")).textContent).toContain(
      "no answer about what is shown",
    );
    await user.type(
      screen.getByRole("combobox", { name: /Search/ }),
      "silt{Enter}",
    );
    expect(await screen.findByText(/no answer about the matrix/)).toBeTruthy();
    const title = { name: "Tides × Trades" };
    const emptied = within(screen.getByRole("region", title));
    expect(emptied.queryByRole("table")).toBeNull();
    expect(emptied.queryByRole("button", { name: "CSV" })).toBeNull();
    expect(emptied.getByRole("combobox", { name: "Rows" })).toBeTruthy();
  });

  it("shows an empty graph as empty", async () => {
    renderApp("/", { agenda: inventAgenda(0) });
    expect(await screen.findByText(/^0 gaps and 0 citations/)).toBeTruthy();
  });

  it.each([
    "/nowhere",
    "/gaps/%E0%A4%A",
    "/gaps/no-such",
    "/concepts/no-such",
    "/works/no-such",
    "/authors/no-such",
    "/recommendations/no-such",
  ])("says that %s leads nowhere", async (path) => {
    renderApp(path);
    const heading = await screen.findByRole("heading", { name: "Not found" });
    expect(heading).toBeTruthy();
  });
});
