// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { inventAgenda } from "../fixture/agenda.ts";
import { renderApp } from "../fixture/render-app.tsx";

// A page of hundreds of gaps takes a while.
configure({ asyncUtilTimeout: 4_000 });

/** What was saved, by the name of its file. */
const saved = vi.hoisted(() => new Map<string, string>());
vi.mock("../../../explorer/behaviour/download.ts", () => ({
  download: (name: string, _: string, text: string) => saved.set(name, text),
}));

afterEach(() => {
  cleanup();
  saved.clear();
});

function csvButton() {
  return screen.findByRole("button", { name: "CSV (list of gaps)" });
}

it("saves all gaps of the list, also those not shown yet", async () => {
  const { user } = renderApp("/", { agenda: inventAgenda(250) });
  await user.click(await csvButton());
  await waitFor(() => {
    const [header, ...rows] = saved.get("gaps.csv")?.trim().split("\r\n") ?? [];
    expect(header).toContain("Id,Title,Statement");
    expect(header).toContain("Tides,Trades,Virtues of upkeep");
    expect(rows).toHaveLength(250);
  });
});

it("says so where a page of them does not come", async () => {
  const { user } = renderApp("/", {
    before: (query) =>
      query.includes("GapTable")
        ? new Response("", { status: 503 })
        : undefined,
  });
  await user.click(await csvButton());
  expect((await screen.findByRole("alert")).textContent).toContain(
    "nothing was saved",
  );
  expect(saved.size).toBe(0);
});

it("cites the list by what it holds, and shows its question", async () => {
  const { user } = renderApp("/?certainty=explicit");
  await user.click(
    await screen.findByRole("button", {
      name: "cite this view (list of gaps)",
    }),
  );
  const reference = await screen.findByLabelText("Reference to this view");
  expect((reference as HTMLTextAreaElement).value).toMatch(
    /^“20 explicit gaps\.” /,
  );
  await user.click(
    screen.getByRole("button", { name: "query behind (list of gaps)" }),
  );
  const question = await screen.findByLabelText("GraphQL");
  expect((question as HTMLTextAreaElement).value).toContain("researchGaps(");
});

it("stands by the gaps of a concept too", async () => {
  const { user } = renderApp("/concepts/miller");
  await user.click(await csvButton());
  await waitFor(() => {
    expect(saved.get("gaps-miller.csv")).toContain("Miller");
  });
});

it("is not offered where there are no gaps", async () => {
  renderApp("/?q=nothingness");
  await screen.findByText(/Remove a filter to see more/);
  expect(
    screen.queryByRole("button", { name: /\(list of gaps\)$/ }),
  ).toBeNull();
});
