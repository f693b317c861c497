// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { goBack, renderApp } from "../fixture/render-app.tsx";

/** What was saved, by the name of its file. */
const saved = vi.hoisted(() => new Map<string, string>());
vi.mock("../../../explorer/behaviour/download.ts", () => ({
  download: (name: string, _: string, text: string) => saved.set(name, text),
}));

afterEach(() => {
  cleanup();
  saved.clear();
});

describe("the page of a recommendation", () => {
  it("tells what is to be done, by whom, on whose word it is linked and which gaps it needs answered", async () => {
    renderApp("/recommendations/advice-1");
    await screen.findByRole("heading", { level: 1, name: /grease every/ });
    expect(screen.getByRole("link", { name: "Upkeep" })).toBeTruthy();
    expect(
      screen.getAllByRole("link", { name: "Harbour master" })[0],
    ).toBeTruthy();
    const links = within(screen.getByRole("region", { name: "Linked to" }));
    expect(links.getByText("stated in Opening")).toBeTruthy();
    expect(links.getByText("inferred: grease is cheap")).toBeTruthy();
    const needed = within(
      screen.getByRole("region", { name: "Depends on an answer to" }),
    );
    expect(needed.getByRole("link").getAttribute("href")).toBe("/gaps/gap-1");
    expect(screen.getByText(/^Opening, characters 2/)).toBeTruthy();
    const picture = await screen.findByRole("group", {
      name: /^Linkages of Harbour masters should/,
    });
    expect(within(picture).getAllByRole("link")).toHaveLength(4);
  });

  it("is led to from the gaps that it leans on", async () => {
    const { user } = renderApp("/gaps/gap-1");
    const leaning = await screen.findByRole("region", {
      name: "Recommendations that lean on the answer",
    });
    await user.click(
      within(leaning).getByRole("link", { name: /^Shipwrights should/ }),
    );
    await screen.findByRole("heading", { level: 1, name: /^Shipwrights/ });
    expect(window.location.pathname).toBe("/recommendations/advice-3");
  });
});

describe("the list of recommendations", () => {
  it("is reached from the landing page and holds all of them by family, however many pages they come in", async () => {
    const { user } = renderApp("/");
    await user.click(
      await screen.findByRole("link", { name: "3 recommendations" }),
    );
    const upkeep = await screen.findByRole("region", {
      name: /^Upkeep ?: 2 recommendations$/,
    });
    expect(within(upkeep).getAllByRole("listitem")).toHaveLength(2);
    expect(
      screen.getByRole("region", { name: /^Payment ?: 1 recommendation$/ }),
    ).toBeTruthy();
  });

  it("is narrowed by who is to act, at an address of its own", async () => {
    const { user } = renderApp("/recommendations");
    await user.selectOptions(
      await screen.findByRole("combobox", { name: "Who is to act" }),
      "Miller (2)",
    );
    expect(window.location.search).toBe("?stakeholder=miller");
    expect(screen.getByText("2 recommendations for miller.")).toBeTruthy();
    expect(screen.getByRole("option", { name: "Upkeep (1)" })).toBeTruthy();
    await goBack();
    await waitFor(() => {
      expect(screen.getByText("3 recommendations.")).toBeTruthy();
    });
  });

  it("is saved as it is narrowed, cited and asked for", async () => {
    const { user } = renderApp("/recommendations?stakeholder=miller");
    await user.click(await screen.findByRole("button", { name: "CSV" }));
    const origin = window.location.origin;
    await waitFor(() => {
      expect(saved.get("recommendations-miller.csv")?.split("\r\n")).toEqual([
        "\uFEFFId,Statement,Family,Who is to act,Characters,Gaps it leans on,Address",
        `advice-1,Harbour masters should grease every sluice before the frost.,Upkeep,Harbour master; Miller,2000–2180,At what cost sluice timber pays for its upkeep (1),${origin}/recommendations/advice-1`,
        `advice-2,Millers should pay for the quay by the tide.,Payment,Miller,9000–9180,,${origin}/recommendations/advice-2`,
        "",
      ]);
    });
    await user.click(screen.getByRole("button", { name: "cite this view" }));
    const reference = await screen.findByLabelText("Reference to this view");
    expect((reference as HTMLTextAreaElement).value).toMatch(
      /^“2 recommendations for miller\.” /,
    );
    await user.click(screen.getByRole("button", { name: "query behind" }));
    const question = await screen.findByLabelText("GraphQL");
    expect((question as HTMLTextAreaElement).value).toContain(
      "recommendations(",
    );
  });

  it("offers all of them again where an address leaves none", async () => {
    renderApp("/recommendations?family=no-such");
    await screen.findByText(/^0 recommendations in no-such/);
    expect(
      screen.getByRole("link", { name: "Show all" }).getAttribute("href"),
    ).toBe("/recommendations");
  });
});

describe("the gaps beside a gap", () => {
  it("are linked by their titles in text order, and missing at the ends", async () => {
    const { user } = renderApp("/gaps/gap-1");
    const nav = await screen.findByRole("navigation", {
      name: "Gaps in text order",
    });
    expect(within(nav).queryByText(/Previous gap/)).toBeNull();
    await user.click(within(nav).getByRole("link", { name: /\(2\)$/ }));
    await screen.findByText(/^Gap 2 of 30/);
    expect(
      screen.getByRole("link", { name: /^Previous gap/ }).getAttribute("href"),
    ).toBe("/gaps/gap-1");
  });
});
