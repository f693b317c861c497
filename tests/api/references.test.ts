import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { bibtex, citation, cslItem, ris } from "../../api/references.ts";
import { nodeRow, type RowOf } from "../../graph/rows.ts";
import { ownGraph } from "../fixtures.ts";
import { type Client, clientOf } from "./client.ts";

// The first reference in a style and language takes seconds on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const vanRyzin = person("Van Ryzin", "Gregg");
const orsted = person("Ørsted", "Åse");
const institute = body("Institute of Salt & Sea, and Others");

const article = work({
  id: "van-ryzin-2015",
  type: "article-journal",
  title: "Why “R&D” costs 50% more: {łódź}, Ζεύς_1 and C:\\temp",
  year: 2015,
  containerTitle: "Public Money & Management",
  volume: "44",
  issue: "1",
  pages: "1-23",
  publisher: "Salt & Sons",
  doi: "10.1017/s0047_279(96)00023-x",
  unverified: ["title", "containerTitle"],
});

describe("cslItem", () => {
  it("gives a journal article with volume, issue, pages and DOI, and names what is unverified", () => {
    expect(cslItem(article, [vanRyzin, orsted])).toEqual({
      id: "van-ryzin-2015",
      type: "article-journal",
      title: "Why “R&D” costs 50% more: {łódź}, Ζεύς_1 and C:\\temp",
      author: [
        { family: "Van Ryzin", given: "Gregg" },
        { family: "Ørsted", given: "Åse" },
      ],
      issued: { "date-parts": [[2015]] },
      "container-title": "Public Money & Management",
      volume: "44",
      issue: "1",
      page: "1-23",
      publisher: "Salt & Sons",
      DOI: "10.1017/s0047_279(96)00023-x",
      note: "Unverified: title, container title",
    });
  });

  it("invents nothing where nothing is known", () => {
    expect(cslItem(work({ id: "nobody", type: "report" }), [])).toEqual({
      id: "nobody",
      type: "report",
    });
  });

  it("keeps the name of a body whole and a person without given name a person", () => {
    const item = cslItem(
      work({
        type: "chapter",
        editors: ["Gregg Van Eijk", "Office of Tides", "Battle"],
        editorFamilies: ["Van Eijk", "", "Battle"],
        editorGivens: ["Gregg", "", ""],
      }),
      [institute, person("Battle")],
    );
    expect(item.author).toEqual([
      { literal: "Institute of Salt & Sea, and Others" },
      { family: "Battle" },
    ]);
    expect(item.editor).toEqual([
      { family: "Van Eijk", given: "Gregg" },
      { literal: "Office of Tides" },
      { family: "Battle" },
    ]);
  });

  it("says where authors are missing", () => {
    const item = cslItem(
      work({ authorsIncomplete: true, unverified: ["authors"] }),
      [orsted],
    );
    expect(item.note).toBe("Unverified: authors. Authors incomplete");
  });

  it.each(["book", "report", "thesis"])("gives a %s a series", (type) => {
    expect(
      cslItem(work({ type, containerTitle: "Tidal Papers" }), []),
    ).toMatchObject({ "collection-title": "Tidal Papers" });
  });
});

describe("bibtex", () => {
  it("has the id as key and TeX's own characters escaped, those of bodies too", async () => {
    expect(await bibtex(cslItem(article, [vanRyzin, orsted, institute])))
      .toBe(String.raw`@article{van-ryzin-2015,
	author = {Van Ryzin, Gregg and Ørsted, Åse and {Institute of Salt \& Sea, and Others}},
	journal = {Public Money \& Management},
	doi = {10.1017/s0047_279(96)00023-x},
	number = {1},
	year = {2015},
	note = {Unverified: title, container title},
	pages = {1--23},
	publisher = {Salt \& Sons},
	title = {Why “{R}\&{D}” costs 50\% more: \{łódź\}, Ζεύς\_1 and {C}:\textbackslash{}temp},
	volume = {44},
}`);
  });
});

describe("ris", () => {
  it("has each fact on one line and the whole id", async () => {
    const title = "A long title that goes on and on, ".repeat(5).trim();
    const id = "an-id-of-more-than-twenty-letters";
    const text = await ris(
      cslItem(work({ id, type: "book", title, year: 1999 }), [
        orsted,
        institute,
      ]),
    );
    expect(text.split("\n")).toEqual([
      "TY  - BOOK",
      "AU  - Ørsted, Åse",
      "AU  - Institute of Salt & Sea, and Others",
      "DA  - 1999///",
      "PY  - 1999",
      `ID  - ${id}`,
      `TI  - ${title}`,
      "ER  - ",
    ]);
  });
});

describe("citation", () => {
  it("is not changed by those before it", async () => {
    const one = cslItem(work({ id: "a", title: "Same", year: 2001 }), [orsted]);
    const other = cslItem(work({ id: "b", title: "Other", year: 2001 }), [
      orsted,
    ]);
    const alone = await citation(one, "apa", "en-US");
    await citation(other, "apa", "en-US");
    expect(await citation(one, "apa", "en-US")).toBe(alone);
    expect(alone).toBe("Ørsted, Å. (2001). Same.");
  });

  it("takes the styles and locales that citation-js brings", async () => {
    const item = cslItem(work({}), []);
    const { styles, locales } = plugins.config.get("@csl");
    await expect(citation(item, "x", "en-US")).rejects.toThrow(
      `style: expected one of ${styles.list().toSorted().join(", ")}, received`,
    );
    await expect(citation(item, "apa", "x")).rejects.toThrow(
      `locale: expected one of ${locales.list().toSorted().join(", ")}, received`,
    );
  });
});

describe("the references of the works of the seeds", () => {
  let client: Client;
  beforeAll(async () => {
    client = await clientOf(await ownGraph());
  });
  afterAll(async () => {
    await client[Symbol.asyncDispose]();
  });

  async function answered(id: string, fields: string): Promise<unknown> {
    const answer = await client.ask(
      `query ($id: ID) { work(id: $id) { ${fields} } }`,
      { id },
    );
    expect(answer.errors).toEqual([]);
    return (answer.data as { work: unknown }).work;
  }

  it("answers volume and issue", async () => {
    expect(await answered("bovaird-2015", "volume issue")).toEqual({
      volume: "44",
      issue: "1",
    });
  });

  const items: [string, string, Record<string, unknown>][] = [
    [
      "a chapter with the editors of its book",
      "astill-cairney-2015",
      {
        id: "astill-cairney-2015",
        type: "chapter",
        title:
          "Complexity theory and political science: Do new theories require new methods?",
        author: [
          { family: "Astill", given: "Stuart" },
          { family: "Cairney", given: "Paul" },
        ],
        editor: [
          { family: "Geyer", given: "Robert" },
          { family: "Cairney", given: "Paul" },
        ],
        issued: { "date-parts": [[2015]] },
        "container-title": "Handbook on Complexity and Public Policy",
        page: "131-149",
        publisher: "Edward Elgar Publishing",
      },
    ],
    [
      "a chapter whose title is not known",
      "clark-2020",
      {
        id: "clark-2020",
        type: "chapter",
        author: [{ family: "Clark", given: "Benjamin Y." }],
        editor: [
          { family: "Loeffler", given: "Elke" },
          { family: "Bovaird", given: "Tony" },
        ],
        issued: { "date-parts": [[2020]] },
        "container-title":
          "The Palgrave Handbook of Co-Production of Public Services and Outcomes",
        publisher: "Palgrave Macmillan",
        note: "Unverified: authors, container title, type, publisher",
      },
    ],
    [
      "an act of nobody's",
      "public-services-social-value-act-2012",
      {
        id: "public-services-social-value-act-2012",
        type: "legislation",
        title: "Public Services (Social Value) Act 2012",
        issued: { "date-parts": [[2012]] },
      },
    ],
  ];
  it.each(items)("gives %s", async (_, id, item) => {
    const { csl } = (await answered(id, "csl")) as { csl: string };
    expect(JSON.parse(csl)).toEqual(item);
  });

  const references: [string, string, string, string][] = [
    [
      "APA by default",
      "bovaird-2015",
      "",
      "Bovaird, T., Van Ryzin, G., Loeffler, E., & Parrado, S. (2015). Activating citizens to participate in collective co-production of public services. Journal of Social Policy, 44(1), 1–23. https://doi.org/10.1017/s0047279414000567",
    ],
    [
      "another style, without a number",
      "astill-cairney-2015",
      '(style: "vancouver")',
      "Astill S, Cairney P. Complexity theory and political science: Do new theories require new methods? In: Geyer R, Cairney P, editors. Handbook on Complexity and Public Policy. Edward Elgar Publishing; 2015. p. 131–49.",
    ],
    [
      "another language",
      "astill-cairney-2015",
      '(style: "harvard1", locale: "de-DE")',
      "Astill, S. und Cairney, P. (2015) „Complexity theory and political science: Do new theories require new methods?“, in R. Geyer und P. Cairney (Hrsg.) Handbook on Complexity and Public Policy. Edward Elgar Publishing, S. 131–149.",
    ],
    [
      "no title where none is known",
      "clark-2020",
      "(style: null, locale: null)",
      "Clark, B. Y. (2020). In E. Loeffler & T. Bovaird (Eds.), The Palgrave Handbook of Co-Production of Public Services and Outcomes. Palgrave Macmillan.",
    ],
  ];
  it.each(references)("prints %s", async (_, id, choice, text) => {
    expect(await answered(id, `citation${choice}`)).toEqual({ citation: text });
  });

  it.each([
    [
      'style: "chicago"',
      'style: expected one of apa, harvard1, vancouver, received "chicago"',
    ],
    [
      'locale: "tlh"',
      'locale: expected one of de-DE, en-US, es-ES, fr-FR, nl-NL, received "tlh"',
    ],
  ])("says what is wrong with %s", async (choice, message) => {
    const answer = await client.ask(
      `{ work(id: "clark-2020") { citation(${choice}) } }`,
    );
    expect(answer.errors).toMatchObject([
      { message, extensions: { code: "BAD_USER_INPUT" } },
    ]);
  });

  it.each(["bibtex", "ris"])(
    "loses neither title, authors, year nor DOI in %s",
    async (format) => {
      const { data, errors } = await client.ask(
        `{ works(first: 100) { totalCount nodes { csl text: ${format} } } }`,
      );
      expect(errors).toEqual([]);
      const { totalCount, nodes } = (data as { works: Works }).works;
      expect(nodes).toHaveLength(totalCount);
      for (const { csl, text } of nodes) {
        const { data } = new Cite(text);
        expect(data.map(essence)).toEqual([essence(JSON.parse(csl) as Item)]);
      }
    },
  );
});

interface Works {
  readonly totalCount: number;
  readonly nodes: readonly { readonly csl: string; readonly text: string }[];
}

type Item = Readonly<Record<string, unknown>>;

/** What must survive a format. Neither tells a body from a person with one name. */
function essence({ title, author, issued, DOI }: Item): unknown {
  const names = (author ?? []) as Record<string, unknown>[];
  return {
    title,
    authors: names.map((name) =>
      "literal" in name ? { family: name["literal"] } : name,
    ),
    year: (issued as { "date-parts": unknown } | undefined)?.["date-parts"],
    DOI,
  };
}

function work(facts: Partial<RowOf<"Work">>): RowOf<"Work"> {
  return row({
    id: "x",
    type: "book",
    label: "X",
    authorsIncomplete: false,
    ...facts,
    __typename: "Work",
  });
}

function person(family: string, given?: string): RowOf<"Author"> {
  const name = [given, family].join(" ").trim();
  return row({ id: "x", name, family, given, __typename: "Author" });
}

function body(name: string): RowOf<"Author"> {
  return row({ id: "x", name, __typename: "Author" });
}

function row<const Label extends "Work" | "Author">(
  facts: { readonly __typename: Label } & Record<string, unknown>,
): RowOf<Label> {
  // The variant that parses is that of the name given.
  return v.parse(nodeRow, facts) as RowOf<Label>;
}
