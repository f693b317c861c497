import { backingPhrase } from "../../state/connection-sentences.ts";
import { linkedSentence } from "../../state/linked-sentence.ts";
import type { FoundWay } from "./found-ways.ts";
import { Mark } from "../mark.tsx";

/** A way as sentences, one a hop: solid beside it where the text says so, dotted where a curator infers it; then what it rests on. */
export function ConnectionHops({ way }: { readonly way: FoundWay }) {
  return (
    <ol className="hops">
      {way.hops.map((hop) => {
        const { from, to, basis, sentence, passage } = hop;
        const ends = way.nodes.filter(({ id }) => id === from || id === to);
        return (
          <li
            key={`${from} ${to}`}
            className={basis === "INFERRED" ? "inferred" : "stated"}
          >
            <p>
              {linkedSentence(sentence, ends).map(({ text, thing }, i) =>
                thing?.href ? (
                  <a key={i} href={thing.href}>
                    {thing.mark && <Mark shape={thing.mark} />}
                    {text}
                  </a>
                ) : (
                  text
                ),
              )}
            </p>
            {passage && passage.text !== null ? (
              <details>
                <summary>{backingPhrase(hop)}</summary>
                <blockquote>{passage.text}</blockquote>
              </details>
            ) : (
              <p className="quiet">{backingPhrase(hop)}</p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
