// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

function field() {
  return screen.getByRole("combobox", { name: /^Search/ });
}

function active() {
  const id = field().getAttribute("aria-activedescendant");
  return id === null ? null : document.getElementById(id);
}

/** A page without the list of gaps, with these words typed into the search field. */
async function typedOnAPage(words: string) {
  const asked: string[] = [];
  const app = renderApp("/concepts/fog", {
    before: (query) => {
      if (query.includes("query SearchHits")) asked.push(query);
      return undefined;
    },
  });
  await screen.findByRole("heading", { name: "Fog" });
  await app.user.keyboard("/");
  await app.user.type(field(), words);
  return { ...app, asked };
}

describe("the search field", () => {
  it("shows hits as one types on any page, grouped by kind, with the words marked", async () => {
    await typedOnAPage("harbour");
    const concepts = await screen.findByRole("group", { name: "1 concept" });
    expect(within(concepts).getByRole("option").getAttribute("href")).toBe(
      "/concepts/harbour-master",
    );
    const advice = screen.getByRole("group", { name: "1 recommendation" });
    expect(
      within(advice).getByText("Harbour", { selector: "mark" }),
    ).toBeTruthy();
    expect(field().getAttribute("aria-expanded")).toBe("true");
    expect(field().getAttribute("aria-controls")).toBe(
      screen.getByRole("listbox").id,
    );
  });

  it("asks once for a pause in typing", async () => {
    const { asked } = await typedOnAPage("harbour master");
    await screen.findByRole("group", { name: "1 concept" });
    expect(asked).toHaveLength(1);
  });

  it("shows at most four of a kind and leads to the list of all gaps", async () => {
    const { user } = await typedOnAPage("sluice");
    const gaps = await screen.findByRole("group", { name: /^\d+ gaps$/ });
    expect(within(gaps).getAllByRole("option")).toHaveLength(5);
    await user.click(
      within(gaps).getByRole("option", {
        name: /^all \d+ gaps with “sluice”$/,
      }),
    );
    await screen.findByRole("heading", { name: /^\d+ gaps for “sluice”$/ });
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("is walked with the arrows, round and back to the field, and Enter takes a hit", async () => {
    const { user } = await typedOnAPage("ferrow");
    await screen.findByRole("listbox");
    const hrefs: (string | null)[] = [];
    for (let i = 0; i < 3; i++) {
      await user.keyboard("{ArrowDown}");
      hrefs.push(active()?.getAttribute("href") ?? null);
    }
    expect(hrefs).toEqual(["/works/ferrow2011", "/authors/ann-ferrow", null]);
    await user.keyboard("{ArrowUp}");
    expect(active()?.getAttribute("aria-selected")).toBe("true");
    expect(document.activeElement).toBe(field());
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { level: 1, name: "Ann Ferrow" });
    expect(screen.queryByRole("listbox")).toBeNull();
  });

  it("closes its hits on Escape, opens them again on an arrow, and is left on a second Escape", async () => {
    const { user } = await typedOnAPage("ferrow");
    await screen.findByRole("listbox");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("listbox")).toBeNull();
    expect(document.activeElement).toBe(field());
    await user.keyboard("{ArrowDown}");
    expect(screen.getByRole("listbox")).toBeTruthy();
    await user.keyboard("{Escape}{Escape}");
    expect(document.activeElement).toBe(document.body);
  });

  it("lists the gaps on Enter without a hit walked to", async () => {
    const { user } = await typedOnAPage("silt");
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: /for “silt”$/ });
    expect(window.location.search).toBe("?q=silt");
  });

  it("says what a misspelt word was taken for, and that nothing is found", async () => {
    const { user } = await typedOnAPage("sluize");
    await screen.findByText(
      "No word begins with “sluize”; shown is what has “sluice”.",
    );
    await user.clear(field());
    await user.type(field(), "zzz");
    await screen.findByText("Nothing is found for “zzz”.");
    expect(field().getAttribute("aria-expanded")).toBe("false");
  });

  it("never shows an older answer for newer words", async () => {
    const { user } = await typedOnAPage("ferrow");
    await screen.findByRole("option", { name: /Ann Ferrow/ });
    await user.clear(field());
    expect(screen.queryByRole("listbox")).toBeNull();
    await user.type(field(), "marsh");
    await screen.findByRole("option", { name: /Returns of the marsh/ });
    expect(screen.queryByRole("option", { name: /Ann Ferrow/ })).toBeNull();
  });

  it("keeps the words searched for when a hit is taken beside the list", async () => {
    const { user } = renderApp("/");
    await screen.findAllByRole("heading", { level: 3 });
    await user.type(field(), "ferrow");
    await user.click(await screen.findByRole("option", { name: /Sluices/ }));
    await screen.findByRole("heading", { name: /Sluices and their/ });
    await goBack();
    await waitFor(() => {
      expect(window.location.search).toBe("?q=ferrow");
    });
  });
});

describe("the page of an author", () => {
  it("lists the works, the gaps at which each is cited, and with whom they were written", async () => {
    renderApp("/authors/m-reed");
    await screen.findByRole("heading", { level: 1, name: "M. Reed" });
    expect(screen.getByText(/^1 work, cited at \d+ gaps\.$/)).toBeTruthy();
    const works = within(screen.getByRole("region", { name: "1 work" }));
    expect(
      works.getByRole("link", { name: "Oakhampton et al. 2004" }),
    ).toBeTruthy();
    const gaps = works.getByRole("list", { name: /^Cited at \d+ gaps$/ });
    expect(within(gaps).getAllByRole("link")[0]?.getAttribute("href")).toMatch(
      /^\/gaps\//,
    );
    expect(screen.getByRole("region", { name: "Written with" })).toBeTruthy();
  });

  it("is the same page whatever else its address says", async () => {
    renderApp("/authors/m-reed?as=table");
    await screen.findByRole("heading", { level: 1, name: "M. Reed" });
    expect(screen.queryByRole("table")).toBeNull();
  });

  it("is led to from a work", async () => {
    renderApp("/works/ferrow2011");
    const link = await screen.findByRole("link", { name: "Ann Ferrow" });
    expect(link.getAttribute("href")).toBe("/authors/ann-ferrow");
  });
});
