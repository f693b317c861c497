import { useQuery } from "urql";
import { permalink } from "../behaviour/permalink.ts";
import { graphql } from "../data/graphql.ts";
import { CopiedText } from "./copied-text.tsx";
import { Loading } from "./states.tsx";

export const DATA_VERSION = graphql(`
  query DataVersion {
    dataset {
      version
    }
  }
`);

/** The address of the view, with the version of the data it shows. */
export function LinkPanel() {
  const [{ data }] = useQuery({ query: DATA_VERSION });
  if (!data) return <Loading what="the version of the data" />;
  return (
    <CopiedText
      label="Link to exactly this view"
      text={permalink(data.dataset.version)}
    />
  );
}
