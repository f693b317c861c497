// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { standaloneSvg } from "../../../explorer/behaviour/download-svg.ts";
import { type Agenda, inventAgenda } from "../fixture/agenda.ts";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

/** Three gaps: the first bears on Miller and Patience, the second on Miller and Ebb, the third on Ebb; both latter cite one work. */
const agenda: Agenda = (() => {
  const invented = inventAgenda(3);
  const concepts = [["miller", "patience"], ["miller", "ebb"], ["ebb"]];
  return {
    ...invented,
    recommendations: [],
    gaps: invented.gaps.map((gap, i) => ({
      ...gap,
      title: `Gap ${i + 1}`,
      links: (concepts[i] ?? []).map((concept) => ({
        concept,
        basis: "STATED" as const,
        rationale: null,
      })),
      cites: i === 0 ? [] : [{ work: "ferrow2011", pages: null }],
    })),
  };
})();

async function openPicture(path = "/gaps/gap-1", options = {}) {
  const { user } = renderApp(path, { agenda, ...options });
  const picture = await screen.findByRole("group", { name: /^Linkages of/ });
  return { user, picture, within: within(picture) };
}

/** The names of the nodes drawn, the focus first. */
function names(picture: HTMLElement): string[] {
  return [...picture.querySelectorAll("[data-node]")].map(
    (node) => node.querySelector("text")?.textContent ?? "",
  );
}

function focusNode(picture: HTMLElement, id: string): void {
  act(() => {
    picture.querySelector<SVGAElement>(`[data-node="${id}"]`)?.focus();
  });
}

describe("a picture of linkages", () => {
  it("tells how many neighbours a node has before they are shown", async () => {
    const { within: picture } = await openPicture();
    const miller = await picture.findByRole("button", {
      name: "Neighbours of Miller, 1 not shown",
    });
    expect(miller.textContent).toBe("+1");
    expect(miller.getAttribute("aria-expanded")).toBe("false");
    expect(
      picture.queryByRole("button", { name: /^Neighbours of Patience/ }),
    ).toBeNull();
  });

  it("shows the neighbours of a node, says so, and hides them on Back", async () => {
    const { user, picture } = await openPicture();
    const expand = await within(picture).findByRole("button", {
      name: /^Neighbours of Miller/,
    });
    await user.click(expand);
    expect(window.location.search).toBe("?open=miller");
    await waitFor(() => {
      expect(names(picture)).toEqual(["Gap 1", "Miller", "Patience", "Gap 2"]);
    });
    expect(
      await screen.findByText("2 neighbours of Miller shown, 4 nodes in all."),
    ).toBeTruthy();
    expect(expand.getAttribute("aria-expanded")).toBe("true");
    await goBack();
    expect(names(picture)).toEqual(["Gap 1", "Miller", "Patience"]);
    expect(window.location.search).toBe("");
  });

  it("is expanded, pinned and collapsed with keys; what is pinned stays", async () => {
    const { user, picture } = await openPicture("/gaps/gap-1?open=miller");
    await waitFor(() => {
      expect(names(picture)).toContain("Gap 2");
    });
    focusNode(picture, "gap-2");
    await user.keyboard("p");
    expect(window.location.search).toBe("?open=miller&pin=gap-2");
    expect(await screen.findByText("Gap 2 pinned.")).toBeTruthy();
    await user.keyboard("e");
    await waitFor(() => {
      expect(names(picture)).toContain("Ferrow 2011");
    });
    focusNode(picture, "miller");
    await user.keyboard(" ");
    expect(names(picture)).toContain("Gap 2");
    focusNode(picture, "gap-2");
    await user.keyboard(" ");
    expect(names(picture)).toEqual(["Gap 1", "Miller", "Patience", "Gap 2"]);
    await user.keyboard("p");
    expect(names(picture)).toEqual(["Gap 1", "Miller", "Patience"]);
    expect(window.location.search).toBe("");
  });

  it("tells each link of the node in focus in words", async () => {
    const { picture } = await openPicture("/gaps/gap-1?open=miller");
    await waitFor(() => {
      expect(names(picture)).toContain("Gap 2");
    });
    focusNode(picture, "miller");
    const told = await screen.findAllByText(/^Miller/, {
      selector: ".told-link",
    });
    expect(told.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Miller: stated in /),
      expect.stringMatching(/^Miller, Gap 2: stated in /),
    ]);
  });

  it("lists every link shown in its table", async () => {
    renderApp("/gaps/gap-1?as=table&open=miller", { agenda });
    await waitFor(() => {
      // The name of a node stands once, beside all that is linked from it.
      const rows = within(screen.getByRole("table")).getAllByRole("row");
      expect(
        rows.map((row) => [...row.children].map((cell) => cell.textContent)),
      ).toEqual([
        ["From", "How", "To"],
        ["Gap 1", expect.stringContaining("stated in"), "Miller"],
        [expect.stringContaining("stated in"), "Patience"],
        ["Miller", expect.stringContaining("stated in"), "Gap 2"],
      ]);
    });
  });

  it("zooms with keys and buttons, and is given away whole and without buttons", async () => {
    const { user, picture } = await openPicture("/gaps/gap-1?pin=miller");
    async function isSeen(transform: RegExp) {
      await waitFor(() => {
        const seen = picture.querySelector(".seen");
        expect(seen?.getAttribute("transform")).toMatch(transform);
      });
    }
    focusNode(picture, "gap-1");
    await user.keyboard("+");
    await isSeen(/scale\(1\.5\)/);
    if (!(picture instanceof SVGSVGElement)) throw new Error("no SVG");
    const file = standaloneSvg(picture);
    expect(file).not.toMatch(/scale\(|data-|aria-(?:label|pressed)=|role="b/);
    await user.click(screen.getByRole("button", { name: "Zoom in" }));
    await isSeen(/scale\(2\.25\)/);
    await user.click(screen.getByRole("button", { name: /^Zoom to fit/ }));
    await isSeen(/^translate\(0,0\) scale\(1\)$/);
  });

  it("says how much of a concept it draws, and where all of it is listed", async () => {
    const many = inventAgenda(40);
    const links = [
      { concept: "ebb", basis: "STATED" as const, rationale: null },
    ];
    const { picture } = await openPicture("/concepts/ebb", {
      agenda: { ...many, gaps: many.gaps.map((gap) => ({ ...gap, links })) },
    });
    expect(names(picture)).toHaveLength(31);
    expect(
      screen.getByText(/Not all neighbours are drawn: 30 of \d+ of Ebb\./, {
        selector: ".summary",
      }),
    ).toBeTruthy();
    const list = screen.getByRole("link", { name: "all 40 gaps on Ebb" });
    expect(list.getAttribute("href")).toBe("/?in.tides=ebb");
  });

  it("tells what it asked, with what is expanded", async () => {
    const { user } = await openPicture("/gaps/gap-1?open=miller");
    await user.click(screen.getByRole("button", { name: "query behind" }));
    const questions = await screen.findAllByRole<HTMLTextAreaElement>(
      "textbox",
      { name: /^GraphQL/ },
    );
    const shown = questions.map(({ value }) => /query (\w+)/.exec(value)?.[1]);
    expect(shown).toEqual(["Gap", "Surroundings", "LinkTotals"]);
  });

  it("says where neighbours did not come, and asks again", async () => {
    let down = true;
    const { user, picture } = await openPicture("/gaps/gap-1?open=miller", {
      before: (query: string) =>
        down && query.includes("query Surroundings")
          ? new Response("", { status: 500 })
          : undefined,
    });
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toMatch(/no answer about some neighbours/);
    down = false;
    await user.click(within(alert).getByRole("button", { name: "Try again" }));
    await waitFor(() => {
      expect(names(picture)).toContain("Gap 2");
    });
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("ignores what an address names that is not there", async () => {
    const { picture } = await openPicture("/gaps/gap-1?open=nothing&pin=none");
    await waitFor(() => {
      expect(names(picture)).toEqual(["Gap 1", "Miller", "Patience"]);
    });
  });
});
