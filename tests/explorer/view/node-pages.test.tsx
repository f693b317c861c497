// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { standaloneSvg } from "../../../explorer/behaviour/download-svg.ts";
import { type Agenda, inventAgenda } from "../fixture/agenda.ts";
import { goBack, renderApp } from "../fixture/render-app.tsx";

afterEach(cleanup);

function gapWith(change: Partial<Agenda["gaps"][number]>): Agenda {
  const agenda = inventAgenda(3);
  return {
    ...agenda,
    gaps: agenda.gaps.map((gap, i) => (i === 0 ? { ...gap, ...change } : gap)),
  };
}

const linked = gapWith({
  title: "Whether silt is counted",
  links: [
    { concept: "miller", basis: "STATED", rationale: null },
    {
      concept: "patience",
      basis: "INFERRED",
      rationale: "counting takes seasons",
    },
    { concept: "few-studies", basis: "STATED", rationale: null },
  ],
  cites: [
    { work: "ferrow2011", pages: "4–9" },
    { work: "oakhampton-et-al-2004", pages: null },
  ],
});

/** The heading once the page is no longer being fetched. */
async function pageHeading(): Promise<HTMLElement> {
  await waitFor(() => {
    expect(screen.queryByRole("status")).toBeNull();
  });
  return screen.getByRole("heading", { level: 1 });
}

describe("the page of a gap", () => {
  it("tells its place, its facts, its links and on whose word", async () => {
    renderApp("/gaps/gap-1", { agenda: linked });
    await screen.findByRole("heading", {
      level: 1,
      name: "Whether silt is counted",
    });
    expect(screen.getByText(/^Gap 1 of 3/)).toBeTruthy();
    expect(screen.getByRole("link", { name: "few studies" })).toBeTruthy();
    const links = within(screen.getByRole("region", { name: "Linked to" }));
    expect(links.getAllByText("stated in What millers keep")[0]).toBeTruthy();
    expect(links.getByText("inferred: counting takes seasons")).toBeTruthy();
    const cited = within(screen.getByRole("region", { name: "Cited here" }));
    expect(
      cited.getByText(/Sluices and their keepers; .*pp\. 4–9/),
    ).toBeTruthy();
    expect(cited.getByText(/^title unknown;/)).toBeTruthy();
  });

  it("says how to get the words of the passage, and shows them where they are", async () => {
    const { unmount } = renderApp("/gaps/gap-1");
    expect(await screen.findByText("npm start -- --source FILE")).toBeTruthy();
    unmount();
    renderApp("/gaps/gap-1", { agenda: inventAgenda(3, "Invented words.") });
    expect(await screen.findByText("Invented words.")).toBeTruthy();
    expect(screen.queryByText("npm start -- --source FILE")).toBeNull();
  });

  it("draws its linkages as links that arrow keys walk, one tab stop in all", async () => {
    const { user } = renderApp("/gaps/gap-1", { agenda: linked });
    const picture = await screen.findByRole("group", {
      name: "Linkages of Whether silt is counted",
    });
    const links = within(picture).getAllByRole("link");
    expect(
      links.map((link) => link.querySelector("title")?.textContent),
    ).toEqual([
      "Whether silt is counted, this gap",
      "Miller. stated in What millers keep",
      "Patience. inferred: counting takes seasons",
      "Harbour masters should grease every sluice before the frost. the recommendation needs an answer to the gap",
      "Shipwrights should inspect the pond walls each year. the recommendation needs an answer to the gap",
      "Ferrow 2011. cited in What millers keep (cites as evidence), pp. 4–9",
      "Oakhampton et al. 2004. cited in What millers keep (cites as evidence)",
    ]);
    const stops = links.filter((link) => link.getAttribute("tabindex") === "0");
    expect(stops).toHaveLength(1);
    stops[0]?.focus();
    await user.keyboard("{ArrowLeft}{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(document.activeElement?.getAttribute("href")).toBe(
      "/concepts/miller",
    );
    expect(
      screen.getByText("Miller: stated in What millers keep", {
        selector: ".told-link",
      }),
    ).toBeTruthy();
  });

  it("gives its picture away as a file that stands alone", async () => {
    renderApp("/gaps/gap-1", { agenda: linked });
    const picture = await screen.findByRole("group", {
      name: "Linkages of Whether silt is counted",
    });
    if (!(picture instanceof SVGSVGElement)) throw new Error("no SVG");
    const file = standaloneSvg(picture);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).toContain("<desc>Linked to Trades (1)");
    expect(file).toMatch(/<tspan[^>]*>Patience<\/tspan>/);
    expect(file).toMatch(/href="https?:\/\/[^"]+\/concepts\/patience"/);
    expect(file).not.toMatch(/class=|tabindex=|var\(--/);
  });

  it("keeps drawn and listed schemes apart in picture and summary", async () => {
    renderApp("/gaps/gap-1", { agenda: linked });
    expect(
      await screen.findByText(
        "Linked to Trades (1) and Virtues of upkeep (1); 2 works are cited here; 2 recommendations lean on the answer. Dotted links are inferred by a curator.",
        { selector: "p" },
      ),
    ).toBeTruthy();
  });

  it("has a table that says the same as the picture, at its own address", async () => {
    const { user } = renderApp("/gaps/gap-1", { agenda: linked });
    await user.click(await screen.findByRole("button", { name: "as table" }));
    expect(window.location.search).toBe("?as=table");
    const rows = within(screen.getByRole("table")).getAllByRole("row");
    expect(rows).toHaveLength(7);
    expect(rows[2]?.textContent).toContain("inferred: counting takes seasons");
  });

  it("gives the heading of a page turned to the focus", async () => {
    const { user } = renderApp("/", { agenda: linked });
    await user.click(
      await screen.findByRole("link", { name: "Whether silt is counted" }),
    );
    const heading = await screen.findByRole("heading", {
      name: "Whether silt is counted",
    });
    await waitFor(() => {
      expect(document.activeElement).toBe(heading);
    });
    await goBack();
    expect(window.location.pathname).toBe("/");
  });

  it("says when the server gives no answer", async () => {
    renderApp("/gaps/gap-1", {
      before: () => new Response("", { status: 500 }),
    });
    expect((await screen.findByRole("alert")).textContent).toMatch(
      /no answer about this gap/,
    );
  });
});

describe("the page of a concept", () => {
  it("shows where it stands in its scheme and the gaps that bear on it", async () => {
    renderApp("/concepts/spring-tide", { agenda: inventAgenda(60) });
    await screen.findByRole("heading", { level: 1, name: "Spring tide" });
    expect(screen.getByRole("link", { name: "Equinox tide" })).toBeTruthy();
    expect(screen.getByText(/gaps on Spring tide$/)).toBeTruthy();
    const picture = await screen.findByRole("group", {
      name: "Linkages of Spring tide",
    });
    expect(
      within(picture).getAllByRole("link", { name: /by way of Equinox tide/ })
        .length,
    ).toBeGreaterThan(0);
  });

  it("says so where the text is silent on it", async () => {
    renderApp("/concepts/fog");
    expect(await screen.findByText("The text is silent on Fog")).toBeTruthy();
  });
});

describe("the page of a work", () => {
  it("shows what is missing as missing and what nobody checked as unverified", async () => {
    renderApp("/works/oakhampton-et-al-2004");
    const heading = await pageHeading();
    expect(heading.textContent).toBe("title unknown");
    function fact(name: string) {
      return screen.getByText(name, { selector: "dt" }).nextSibling
        ?.textContent;
    }
    expect(fact("Authors")).toBe(
      "J. Oakhampton, M. Reed and others not known by name unverified",
    );
    expect(fact("Year")).toBe("unknown");
    expect(fact("DOI")).toBe("unknown");
  });

  it("links its DOI and lists where it is cited and for what", async () => {
    renderApp("/works/ferrow2011");
    const doi = await screen.findByRole("link", {
      name: "10.5555/ferrow.2011",
    });
    expect(doi.getAttribute("href")).toBe(
      "https://doi.org/10.5555/ferrow.2011",
    );
    const where = within(
      screen.getByRole("region", { name: "Where the text cites it" }),
    );
    expect(where.getAllByText(/cites as evidence/).length).toBeGreaterThan(0);
    expect(screen.getByText(/gaps lean on it$/)).toBeTruthy();
  });
});

describe("hostile text", () => {
  const payloads = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    '"><svg onload=alert(1)>',
    "{{7*7}}${7*7}",
    "\u202Eevil",
  ];

  it.each(payloads)("stands literally: %s", async (payload) => {
    const agenda = gapWith({
      title: payload,
      statement: payload,
      strengthPhrase: payload,
      links: [{ concept: "miller", basis: "INFERRED", rationale: payload }],
    });
    renderApp("/gaps/gap-1", { agenda });
    const heading = await pageHeading();
    expect(heading.textContent).toBe(payload);
    await screen.findByRole("group", { name: `Linkages of ${payload}` });
    expect(
      document.querySelector("script, img, [onload], [onerror]"),
    ).toBeNull();
  });
});
