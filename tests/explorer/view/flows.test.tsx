// @vitest-environment happy-dom
import {
  cleanup,
  configure,
  screen,
  waitFor,
  within,
} from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { inventAgenda } from "../fixture/agenda.ts";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

// The module of the picture comes when it is first shown.
configure({ asyncUtilTimeout: 4_000 });

function address() {
  return window.location.pathname + window.location.search;
}

async function picture() {
  return screen.findByRole("group", { name: /^Flows through/ });
}

async function links() {
  return within(await picture()).getAllByRole("link");
}

function names(of: readonly Element[]) {
  return of.map((each) => each.querySelector("title")?.textContent ?? "");
}

function named(of: readonly Element[], name: RegExp): HTMLElement {
  const found = of.find((each) => name.test(names([each])[0] ?? ""));
  if (!(found instanceof HTMLElement || found instanceof SVGElement)) {
    throw new Error(`nothing named ${name}`);
  }
  return found as HTMLElement;
}

describe("the picture of flows", () => {
  it("is one of the pictures on the landing page, through the first three schemes with gaps", async () => {
    const { user } = renderApp("/");
    await user.click(await screen.findByRole("link", { name: "Flows" }));
    expect(address()).toBe("/?show=flows");
    expect(
      await screen.findByRole("region", {
        name: "Tides → Trades → Virtues of upkeep",
      }),
    ).toBeTruthy();
    for (const name of names(await links())) {
      expect(name).toMatch(
        /^\d+ gaps? in [^×]+( × [^×]+, \d+ of them explicit)?$/,
      );
    }
  });

  it("is one tab stop, walked by arrow keys, and narrows the list by a choice, which a second lets go", async () => {
    const { user } = renderApp("/?show=flows");
    const all = await links();
    const stops = all.filter((each) => each.getAttribute("tabindex") === "0");
    expect(names(stops)).toEqual([
      expect.stringMatching(/^\d+ gaps? in Spring tide$/),
    ]);
    stops[0]?.focus();
    await user.keyboard("{ArrowRight}");
    const ribbon = document.activeElement;
    if (!ribbon) throw new Error("nothing has the focus");
    const [, gaps, place] =
      /^(\d+ gaps?) in (.+ × .+), /.exec(names([ribbon])[0] ?? "") ?? [];
    expect(place).toMatch(/^Spring tide × /);
    await user.click(ribbon);
    expect(
      await screen.findByRole("heading", { name: `${gaps} in ${place}` }),
    ).toBeTruthy();
    await user.click(ribbon);
    expect(
      await screen.findByRole("heading", { name: "30 gaps" }),
    ).toBeTruthy();
  });

  it("keeps what is not in the list, pale, and says how much is", async () => {
    renderApp("/?show=flows");
    const before = names(await links()).length;
    cleanup();
    renderApp("/?show=flows&in.tides=ebb");
    const all = await links();
    expect(all).toHaveLength(before);
    const ebb = named(all, /in Ebb,/);
    const [, count, listed] =
      /^(\d+) gaps? in Ebb, (\d+) of them in the list$/.exec(
        names([ebb])[0] ?? "",
      ) ?? [];
    expect(listed).toBe(count);
    expect(ebb.getAttribute("aria-current")).toBe("true");
    expect(names([named(all, /in Slack water,/)])[0]).toMatch(
      /, 0 of them in the list$/,
    );
    expect(
      screen.getByText(/of them in the list\. Most run/, { selector: "p" }),
    ).toBeTruthy();
  });

  it("chooses what names nothing of a scheme", async () => {
    const { user } = renderApp("/?show=flows");
    await user.click(named(await links(), /^\d+ gaps? in Trades not stated$/));
    await waitFor(() => {
      expect(address()).toContain("not-stated=trades");
    });
  });

  it("runs through other schemes in the order chosen, in the address", async () => {
    const { user } = renderApp("/?show=flows");
    await picture();
    await user.selectOptions(
      screen.getByRole("combobox", { name: /^From/ }),
      "Virtues of upkeep",
    );
    expect(address()).toBe("/?show=flows&of=virtues&of=trades&of=tides");
    expect(
      await screen.findByRole("region", {
        name: "Virtues of upkeep → Trades → Tides",
      }),
    ).toBeTruthy();
    const [third, fourth] = screen.getAllByRole("combobox", {
      name: /^then to/,
    });
    if (!third || !fourth) throw new Error("no third and fourth");
    await user.selectOptions(fourth, "Why a gap");
    expect(address()).toContain("of=tides&of=reasons");
    await user.selectOptions(third, "no further");
    expect(address()).toBe("/?show=flows&of=virtues&of=trades");
    await goBack();
    expect(address()).toContain("of=tides&of=reasons");
  });

  it("has a twin in numbers", async () => {
    const { user } = renderApp("/?show=flows");
    await picture();
    await user.click(screen.getByRole("button", { name: "as table" }));
    expect(address()).toBe("/?show=flows&as=table");
    const table = screen.getByRole("table", { name: "Tides → Trades" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((each) => each.textContent),
    ).toEqual(["Tides", "Trades", "Gaps", "Explicit"]);
    expect(screen.getAllByRole("table")).toHaveLength(2);
  });

  it("shows what it asks, for each two schemes", async () => {
    const { user } = renderApp("/?show=flows");
    await picture();
    const figure = within(screen.getByRole("region", { name: /^Tides → / }));
    await user.click(figure.getByRole("button", { name: "query behind" }));
    expect(await figure.findByLabelText("GraphQL 2")).toBeTruthy();
  });

  it("says so where a filter leaves no gap, and where nothing can flow", async () => {
    renderApp("/?show=flows&q=nothingness");
    expect(
      await screen.findByText("No gap runs through these schemes."),
    ).toBeTruthy();
    cleanup();
    renderApp("/?show=flows", { agenda: inventAgenda(0) });
    expect(await screen.findByText(/so nothing flows/)).toBeTruthy();
  });

  it("says that no answer came, and asks again", async () => {
    let failing = true;
    const { user } = renderApp("/?show=flows", {
      before: (query) =>
        failing && query.includes("coverage(")
          ? new Response("no", { status: 500 })
          : undefined,
    });
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^The server gave no answer about the flows/,
    );
    failing = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect((await links()).length).toBeGreaterThan(3);
  });
});
