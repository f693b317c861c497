import { useQuery } from "urql";
import { permalink } from "../behaviour/permalink.ts";
import { graphql } from "../data/graphql.ts";
import { citeView } from "../state/cite-view.ts";
import { CopiedText } from "./copied-text.tsx";
import { Loading } from "./states.tsx";

export const CITED_DATA = graphql(`
  query CitedData {
    dataset {
      version
    }
    agendas {
      id
      title
      authors {
        id
        name
      }
      year
      doi
    }
  }
`);

/** A reference to the view. */
export function CitePanel({ summary }: { readonly summary: string }) {
  const [{ data }] = useQuery({ query: CITED_DATA });
  if (!data) return <Loading what="what is shown" />;
  const { version } = data.dataset;
  return (
    <CopiedText
      label="Reference to this view"
      text={citeView({
        summary,
        agendas: data.agendas,
        version,
        date: new Date(),
        url: permalink(version),
      })}
    />
  );
}
