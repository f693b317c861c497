// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { type Agenda, inventAgenda } from "../fixture/agenda.ts";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

const agenda: Agenda = {
  ...inventAgenda(3),
  gaps: inventAgenda(3).gaps.map((gap, i) => ({
    ...gap,
    title: `Gap of the ${["silt", "sluice", "eels"][i] ?? ""}`,
    cites: [],
    links:
      i === 2
        ? []
        : [
            { concept: "miller", basis: "STATED", rationale: null },
            {
              concept: "patience",
              basis: i === 0 ? "STATED" : "INFERRED",
              rationale: i === 0 ? null : "silt takes years",
            },
          ],
  })),
};
const path = "/connections?from=miller&to=patience";

describe("what connects two things", () => {
  it("is found from the landing page by keyboard in three interactions", async () => {
    const { user } = renderApp("/", { agenda });
    (await screen.findByRole("link", { name: /^What connects/ })).focus();
    await user.keyboard("{Enter}");
    const from = await screen.findByRole("combobox", { name: "What connects" });
    from.focus();
    await user.keyboard("miller");
    await screen.findByRole("option", { name: /^Miller Trades/ });
    await user.keyboard("{ArrowDown}{Enter}");
    const to = screen.getByRole("combobox", { name: "with" });
    expect(document.activeElement).toBe(to);
    await user.keyboard("patience");
    await screen.findByRole("option", { name: /^Patience Virtues/ });
    await user.keyboard("{ArrowDown}{Enter}");
    expect(
      await screen.findByText(
        "Miller and Patience are connected by 2 gaps, the closest of them “Gap of the silt”. The shortest of 2 ways has 2 hops. Dotted hops are inferred by a curator.",
        { selector: "p" },
      ),
    ).toBeTruthy();
    expect(window.location.search).toBe("?from=miller&to=patience");
  });

  it("is told hop by hop, names as links, with the place each rests on", async () => {
    renderApp(path, { agenda });
    const ways = within(
      await screen.findByRole("region", { name: "2 ways, hop by hop" }),
    );
    const links = ways.getAllByRole("link", { name: "“Gap of the silt”" });
    expect(links[0]?.getAttribute("href")).toBe("/gaps/gap-1");
    expect(ways.getAllByText(/, characters \d/)).toHaveLength(4);
    const inferred = ways.getByText(/silt takes years/).closest("li");
    expect(inferred?.className).toBe("inferred");
  });

  it("shows the words a hop rests on where the server has them", async () => {
    renderApp(path, { agenda: { ...agenda, words: "Invented words." } });
    const words = await screen.findAllByText("Invented words.");
    expect(words[0]?.closest("details")).toBeTruthy();
  });

  it("is drawn as links that arrow keys walk, one tab stop in all, shared ends once", async () => {
    const { user } = renderApp(path, { agenda });
    const picture = await screen.findByRole("group", {
      name: "What connects Miller with Patience",
    });
    const links = within(picture).getAllByRole("link");
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "/concepts/miller",
      "/gaps/gap-1",
      "/gaps/gap-2",
      "/concepts/patience",
    ]);
    const stops = links.filter((link) => link.getAttribute("tabindex") === "0");
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await user.keyboard("{ArrowRight}{ArrowDown}");
    expect(document.activeElement).toBe(links[2]);
    expect(picture.querySelectorAll(".hop.inferred")).toHaveLength(1);
    expect(picture.querySelectorAll(".hop.shown")).toHaveLength(2);
  });

  it("has a table that says the same, at its own address", async () => {
    const { user } = renderApp(path, { agenda });
    await user.click(await screen.findByRole("button", { name: "as table" }));
    expect(window.location.search).toBe("?from=miller&to=patience&as=table");
    expect(within(screen.getByRole("table")).getAllByRole("row")).toHaveLength(
      5,
    );
  });

  it("swaps the ends, and Back gives them back", async () => {
    const { user } = renderApp(path, { agenda });
    await screen.findByText(/^Miller and Patience are/, { selector: "p" });
    await user.click(screen.getByRole("button", { name: /swap/ }));
    await screen.findByText(/^Patience and Miller are/, { selector: "p" });
    await goBack();
    await screen.findByText(/^Miller and Patience are/, { selector: "p" });
  });

  it.each([
    ["/connections", /^Choose two things/],
    ["/connections?from=miller", /^Choose what it may be connected with/],
    ["/connections?from=miller&to=miller", /^Choose two different things/],
    ["/connections?from=miller&to=no-such", /^Nothing is called “no-such”/],
    [
      "/connections?from=miller&to=fog",
      /^Nothing connects Miller and Fog within 4 hops/,
    ],
  ])("says at %s what is missing", async (address, sentence) => {
    renderApp(address, { agenda });
    expect(await screen.findByText(sentence)).toBeTruthy();
  });

  it("gives a field its choice back where something else was typed and nothing chosen", async () => {
    const { user } = renderApp(path, { agenda });
    await screen.findByText(/^Miller and Patience are/, { selector: "p" });
    const from = screen.getByRole("combobox", { name: "What connects" });
    await user.clear(from);
    await user.type(from, "thr");
    await user.tab();
    expect(from).toHaveProperty("value", "Miller");
  });

  it.each([
    "/gaps/gap-1",
    "/concepts/miller",
    "/works/ferrow2011",
    "/authors/ann-ferrow",
    "/recommendations/advice-1",
  ])("can be asked from %s", async (address) => {
    renderApp(address, { agenda });
    const link = await screen.findByRole("link", { name: /^What connects/ });
    const id = address.split("/").at(-1) ?? "";
    expect(link.getAttribute("href")).toBe(`/connections?from=${id}`);
  });

  it("says when the server gives no answer", async () => {
    renderApp(path, {
      agenda,
      before: (query) =>
        query.includes("query Connections(")
          ? new Response("", { status: 500 })
          : undefined,
    });
    await waitFor(() => {
      expect(screen.getByRole("alert").textContent).toMatch(
        /no answer about what connects them/,
      );
    });
  });
});
