import { type Asked, curlOf, shownQuestion } from "../../state/asked.ts";
import { graphiqlAddress } from "../../state/graphiql-address.ts";
import { CopiedText } from "./copied-text.tsx";

interface QueryPanelProps {
  readonly asked: readonly Asked[];
}

/** What the view asks of the API: as GraphQL, and as a command. */
export function QueryPanel({ asked }: QueryPanelProps) {
  return asked.map((each, index) => {
    const shown = shownQuestion(each);
    const number = asked.length > 1 ? ` ${index + 1}` : "";
    return (
      <section
        key={`${shown.query} ${shown.variables}`}
        className="question-behind"
      >
        <CopiedText label={`GraphQL${number}`} text={shown.query} />
        {shown.variables !== "" && (
          <CopiedText label={`Variables${number}`} text={shown.variables} />
        )}
        <CopiedText
          label={`Command${number}`}
          text={curlOf(each, window.location.origin)}
        />
        <p>
          <a href={graphiqlAddress(shown)}>Open in GraphiQL</a>
        </p>
      </section>
    );
  });
}
