import { useQuery } from "urql";
import { permalink } from "../../behaviour/permalink.ts";
import { graphql } from "../../data/graphql.ts";
import { CopiedText } from "./copied-text.tsx";
import { Pending } from "../states.tsx";

export const DATA_VERSION = graphql(`
  query DataVersion {
    dataset {
      version
    }
  }
`);

/** The address of the view, with the version of the data it shows. */
export function LinkPanel() {
  const [{ data, error, fetching }, ask] = useQuery({ query: DATA_VERSION });
  if (!data) {
    return (
      <Pending
        what="the version of the data"
        failed={error !== undefined && !fetching}
        onRetry={() => {
          ask({ requestPolicy: "network-only" });
        }}
      />
    );
  }
  return (
    <CopiedText
      label="Link to exactly this view"
      text={permalink(data.dataset.version)}
    />
  );
}
