import { Fragment, type ReactNode } from "react";
import { type FragmentOf, graphql } from "../../data/graphql.ts";
import { DoiLink } from "./doi-link.tsx";
import { listed } from "../../state/sentences.ts";
import { nodeHref } from "../../state/view.ts";

/** What is known of a work. */
export const WORK_FACTS = graphql(`
  fragment WorkFacts on Work {
    id
    type
    authors {
      id
      name
    }
    authorsIncomplete
    editors
    year
    containerTitle
    pages
    publisher
    doi
    unverified
  }
`);

type Facts = FragmentOf<typeof WORK_FACTS>;

interface Fact {
  readonly name: string;
  readonly field: string;
  /** Null where the fact is missing. */
  readonly value: ReactNode;
}

/** The facts of a work; those missing are shown as missing, those nobody has checked as unverified. */
export function WorkFacts({ work }: { readonly work: Facts }) {
  return (
    <dl className="facts">
      {factsOf(work).map(({ name, field, value }) => (
        <div key={field}>
          <dt>{name}</dt>
          <dd>
            {value ?? <span className="unknown">unknown</span>}
            {value !== null && <Unverified work={work} field={field} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface UnverifiedProps {
  readonly work: { readonly unverified: readonly string[] };
  readonly field: string;
}

/** The word that warns of a fact nobody has checked; nothing for the others. */
export function Unverified({ work, field }: UnverifiedProps) {
  return work.unverified.includes(field) ? (
    <small className="unverified"> unverified</small>
  ) : null;
}

function factsOf(work: Facts): Fact[] {
  const { year, doi } = work;
  return [
    ...peopleOf(work),
    { name: "Year", field: "year", value: year },
    { name: "Kind", field: "type", value: work.type.replaceAll("-", " ") },
    { name: "In", field: "containerTitle", value: work.containerTitle },
    { name: "Pages", field: "pages", value: work.pages },
    { name: "Publisher", field: "publisher", value: work.publisher },
    {
      name: "DOI",
      field: "doi",
      value: doi === null ? null : <DoiLink doi={doi}>{doi}</DoiLink>,
    },
  ];
}

/** The authors as a list is spoken, each leading to their other works. */
function AuthorLinks({
  authors,
  incomplete,
}: {
  readonly authors: Facts["authors"];
  readonly incomplete: boolean;
}) {
  const last = authors.length - 1;
  return (
    <>
      {authors.map(({ id, name }, i) => (
        <Fragment key={id}>
          {i > 0 && (i === last && !incomplete ? " and " : ", ")}
          <a href={nodeHref("author", id)}>{name}</a>
        </Fragment>
      ))}
      {incomplete && " and others not known by name"}
    </>
  );
}

/** Authors and editors; an edited book or a law has no authors to be missed. */
function peopleOf({
  authors,
  authorsIncomplete,
  editors,
  type,
}: Facts): Fact[] {
  const written = {
    name: "Authors",
    field: "authors",
    value:
      authors.length === 0 ? null : (
        <AuthorLinks authors={authors} incomplete={authorsIncomplete} />
      ),
  };
  const edited = { name: "Editors", field: "editors", value: listed(editors) };
  const unwritten =
    authors.length === 0 && (editors.length > 0 || type === "legislation");
  return [
    ...(unwritten ? [] : [written]),
    ...(editors.length > 0 ? [edited] : []),
  ];
}
