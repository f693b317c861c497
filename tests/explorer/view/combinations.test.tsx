// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { inventAgenda } from "../fixture/agenda.ts";
import { renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

const agenda = inventAgenda(30);

async function press(user: UserEvent, button: Element | undefined) {
  if (button === undefined) throw new Error("nothing to press");
  await user.click(button);
}

async function picture() {
  const group = await screen.findByRole("group", {
    name: "Combinations of concepts",
  });
  return within(group).getAllByRole("button");
}

function combinationRows() {
  return screen
    .getAllByRole("rowheader")
    .filter(({ textContent }) => textContent.includes(" × "));
}

function names(buttons: readonly Element[]) {
  return buttons.map((each) => each.getAttribute("aria-label"));
}

describe("the picture of combinations", () => {
  it("shows the most frequent ones of the first three schemes, named with their gaps", async () => {
    renderApp("/?show=combinations", { agenda });
    const columns = await picture();
    expect(columns).toHaveLength(20);
    for (const name of names(columns)) {
      expect(name).toMatch(/^.+ × .+: \d gaps?, \d of them explicit$/);
    }
    const counts = names(columns).map((name) =>
      Number(/(\d+) gap/.exec(name ?? "")?.[1]),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(
      screen.getByText(/^The 20 most frequent of \d+ pairs;/),
    ).toBeTruthy();
    expect(
      screen.getByText("Virtues of upkeep", { selector: "text" }),
    ).toBeTruthy();
    expect(screen.queryByText("Why a gap", { selector: "text" })).toBeNull();
  });

  it("is one tab stop, walked by arrow keys, and chosen from by Enter or Space", async () => {
    const { user } = renderApp("/?show=combinations", { agenda });
    const columns = await picture();
    const inTabOrder = columns.filter(
      (each) => each.getAttribute("tabindex") === "0",
    );
    expect(inTabOrder).toEqual([columns[0]]);
    columns[0]?.focus();
    await user.keyboard("{ArrowRight}{ArrowRight}{ArrowLeft}");
    expect(document.activeElement).toBe(columns[1]);
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(columns[1]?.getAttribute("aria-pressed")).toBe("true");
    });
    await user.keyboard("{End} ");
    await waitFor(() => {
      expect(columns.at(-1)?.getAttribute("aria-pressed")).toBe("true");
    });
    expect(document.activeElement).toBe(columns.at(-1));
    expect(columns[1]?.getAttribute("aria-pressed")).toBe("false");
  });

  it("narrows the list to a combination, dims the others, and lets go of it again", async () => {
    const { user } = renderApp("/?show=combinations&as=table", { agenda });
    const name = { name: "Ebb × Shipwright" };
    await user.click(await screen.findByRole("button", name));
    expect(window.location.search).toBe(
      "?in.tides=ebb&in.trades=shipwright&show=combinations&as=table",
    );
    await user.click(screen.getByRole("button", { name: "as picture" }));
    const [pressed, ...others] = (await picture()).toSorted((a) =>
      a.getAttribute("aria-pressed") === "true" ? -1 : 1,
    );
    expect(pressed?.getAttribute("aria-label")).toMatch(/^Ebb × Shipwright: /);
    expect(pressed?.getAttribute("opacity")).toBe("1");
    for (const other of others) {
      expect(other.getAttribute("aria-pressed")).toBe("false");
    }
    expect(others.some((each) => each.getAttribute("opacity") !== "1")).toBe(
      true,
    );
    await press(user, pressed);
    expect(window.location.search).toBe("?show=combinations");
  });

  it("says so where no concepts meet", async () => {
    renderApp("/?show=combinations&of=trades", { agenda });
    const sentence = "No gap is linked to two of these concepts.";
    expect(await screen.findAllByText(sentence)).not.toHaveLength(0);
  });

  it("says that no answer came, and asks again", async () => {
    let failing = true;
    const { user } = renderApp("/?show=combinations", {
      agenda,
      before: (query) =>
        failing && query.includes("Combinations")
          ? new Response("no", { status: 500 })
          : undefined,
    });
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /^The server gave no answer about the combinations/,
    );
    failing = false;
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await picture()).toHaveLength(20);
  });
});

describe("the table of combinations", () => {
  it("has all of them, a hundred at a time", async () => {
    const many = inventAgenda(120);
    const every = many.schemes.map(({ id }) => `of=${id}`).join("&");
    const { user } = renderApp(`/?show=combinations&as=table&size=3&${every}`, {
      agenda: many,
    });
    const more = await screen.findByRole("button", {
      name: "Show more combinations",
    });
    expect(combinationRows()).toHaveLength(100);
    await user.click(more);
    await waitFor(() => {
      expect(combinationRows().length).toBeGreaterThan(100);
    });
  });
});

describe("what is combined", () => {
  it("can be triples instead of pairs", async () => {
    const { user } = renderApp("/?show=combinations", { agenda });
    await picture();
    await user.selectOptions(
      screen.getByRole("combobox", { name: /combined/ }),
      "triples",
    );
    await waitFor(async () => {
      expect(names(await picture())[0]).toMatch(/^.+ × .+ × .+: /);
    });
  });

  it("is one to six of the schemes that have gaps", async () => {
    const { user } = renderApp("/?show=combinations", { agenda });
    await picture();
    const boxes = screen.getAllByRole<HTMLInputElement>("checkbox", {
      hidden: true,
    });
    expect(boxes.map(({ checked }) => checked)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    for (const box of boxes.slice(0, 2)) await user.click(box);
    await waitFor(() => {
      expect(screen.getByText("of Virtues of upkeep")).toBeTruthy();
    });
    expect(boxes[2]?.disabled).toBe(true);
  });
});
