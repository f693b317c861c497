import { useEditorContext } from "@graphiql/react";
import { type MouseEvent, type RefObject, useEffect, useRef } from "react";
import { addressOf } from "./address.ts";
import { type Example, exampleOf, examples, purposes } from "./examples.ts";
import { activeOperation } from "./tabs.ts";
import { useOpenOperation } from "./use-open-operation.ts";

/** Every example by purpose, each a link that opens and runs it. */
export function ExamplesPanel() {
  const current = exampleOf(
    activeOperation(useEditorContext({ nonNull: true })),
  );
  const currentLink = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The one that a link opened may be far down.
    currentLink.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="examples" aria-labelledby="examples">
      <h2 id="examples">Examples</h2>
      <p>
        Choose a question to see its answer. Then change what you like and run
        it again with ▶ or Ctrl-Enter.
      </p>
      {purposes.map((purpose) => (
        <section key={purpose}>
          <h3>{purpose}</h3>
          <ul>
            {examples
              .filter((each) => each.purpose === purpose)
              .map((each) => (
                <li key={each.id}>
                  <ExampleLink
                    example={each}
                    current={each === current ? currentLink : null}
                  />
                </li>
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

interface ExampleLinkProps {
  readonly example: Example;
  /** Holds the link of the example in the editors; null where it is another. */
  readonly current: RefObject<HTMLAnchorElement | null> | null;
}

function ExampleLink({ example, current }: ExampleLinkProps) {
  const open = useOpenOperation();
  function choose(event: MouseEvent) {
    // Left to the browser, which opens it in a tab or window of its own.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    window.history.pushState(null, "", addressOf(example));
    open(example);
    // Where all is one column, the answer may lie below.
    document.getElementById("graphiql-session")?.scrollIntoView();
  }
  return (
    <a
      ref={current}
      href={addressOf(example)}
      aria-current={current ? "true" : undefined}
      onClick={choose}
    >
      {example.question}
    </a>
  );
}
