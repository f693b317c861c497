import type { GraphNode, GraphRelation } from "../../graph/model.ts";
import { searchText, sortKey } from "../../graph/search-text.ts";
import type { Agenda } from "../../seeds/schema.ts";
import type { Author, Work } from "../../seeds/works-schema.ts";
import { authorId } from "../../seeds/seeds.ts";
import type { Part } from "./graph-of-seeds.ts";
import { present } from "./properties.ts";

/** All works, and the authors of works and agendas: one node each, named as where no `person` corrects the spelling. */
export function projectWorks(
  works: readonly Work[],
  agendas: readonly Agenda[],
): Part {
  const authors = new Map<string, GraphNode>();
  for (const author of [...works, ...agendas].flatMap((each) => each.authors)) {
    if (author.person === undefined) {
      authors.set(authorId(author), {
        id: authorId(author),
        labels: ["Author"],
        properties: present({
          name: fullName(author),
          family: author.family,
          given: author.given,
          sortKey: sortKey([
            author.name ?? author.family ?? "",
            author.given ?? "",
          ]),
          searchText: searchText([fullName(author)]),
        }),
      });
    }
  }
  return {
    nodes: [...authors.values(), ...works.map(workNode)],
    relations: [...works, ...agendas].flatMap(authorship),
  };
}

function workNode(work: Work): GraphNode {
  return {
    id: work.id,
    labels: ["Work"],
    properties: present({
      type: work.type,
      title: work.title,
      label: shortCitation(work),
      authorsIncomplete: work.authorsIncomplete,
      ...editorFacts(work),
      year: work.year,
      containerTitle: work.container,
      volume: work.volume,
      issue: work.issue,
      pages: work.pages,
      publisher: work.publisher,
      doi: work.doi?.toLowerCase(),
      unverified: unverifiedFacts(work),
      // Works without a title come last.
      sortKey: sortKey([work.title === undefined ? 1 : 0, work.title ?? ""]),
      searchText: searchText([
        work.title ?? null,
        ...work.authors.map(fullName),
        work.container ?? null,
        work.year === undefined ? null : String(work.year),
      ]),
    }),
  };
}

/** The editors' full names and, in the same order, their parts: a list holds no gaps, so that what is missing is an empty text. */
function editorFacts({ editors }: Work): Record<string, string[]> {
  if (editors.length === 0) return {};
  return {
    editors: editors.map(fullName),
    editorFamilies: editors.map(({ family }) => family ?? ""),
    editorGivens: editors.map(({ given }) => given ?? ""),
  };
}

/** What nobody verified, by the names that the graph gives the facts; absent where everything was. */
function unverifiedFacts({ unverified }: Work): string[] | null {
  if (unverified.length === 0) return null;
  return unverified.map((fact) =>
    fact === "container" ? "containerTitle" : fact,
  );
}

function authorship({ id, authors }: Work | Agenda): GraphRelation[] {
  return authors.map((author, position) => ({
    type: "WROTE",
    from: authorId(author),
    to: id,
    properties: { position },
  }));
}

function fullName({ name, given, family }: Author): string {
  return name ?? [given, family].filter((part) => part !== undefined).join(" ");
}

/** A work as running text cites it: "Alford 2009", "Van Eijk & Steen 2016", "Voorberg et al. 2017"; an edited book by its editors. */
function shortCitation(work: Work): string {
  const people = work.authors.length > 0 ? work.authors : work.editors;
  const [first, second, ...others] = people.map(
    ({ name, family }) => name ?? family ?? "",
  );
  if (first === undefined) return titleAndYear(work);
  const more = others.length > 0 || work.authorsIncomplete;
  const year = work.year === undefined ? "n.d." : String(work.year);
  if (more) return `${first} et al. ${year}`;
  return second === undefined
    ? `${first} ${year}`
    : `${first} & ${second} ${year}`;
}

/** A work of nobody's, a law for instance; the title of a law often ends in its year. */
function titleAndYear({ id, title, year }: Work): string {
  const name = title ?? id;
  return year === undefined || name.endsWith(String(year))
    ? name
    : `${name} ${year}`;
}
