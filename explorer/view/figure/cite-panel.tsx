import { useQuery } from "urql";
import { permalink } from "../../behaviour/permalink.ts";
import { graphql } from "../../data/graphql.ts";
import { citeView } from "../../state/cite-view.ts";
import { CopiedText } from "./copied-text.tsx";
import { Pending } from "../states.tsx";

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
  const [{ data, error, fetching }, ask] = useQuery({ query: CITED_DATA });
  if (!data) {
    return (
      <Pending
        what="what is shown"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
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
