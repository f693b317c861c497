import {
  conceptsOf,
  type DrawnScheme,
  mostDrawn,
  type SchemeTree,
} from "../../state/overview-schemes.ts";
import { toggleScheme, type OverviewView } from "../../state/overview.ts";
import { numbered } from "../../state/sentences.ts";
import type { Go } from "../../state/view.ts";
import { Mark, markClass } from "../mark.tsx";

interface OverviewSchemesProps {
  readonly offered: readonly SchemeTree[];
  readonly drawn: readonly DrawnScheme[];
  readonly view: OverviewView;
  readonly go: Go;
}

/** Chooses the schemes whose concepts are drawn. */
export function OverviewSchemes(props: OverviewSchemesProps) {
  const { offered, drawn, view, go } = props;
  const full = drawn.length >= mostDrawn;
  return (
    <section className="overview-schemes" aria-labelledby="overview-schemes">
      <h2 id="overview-schemes">Concepts of</h2>
      <ul>
        {offered.map((scheme) => {
          const mark = drawn.find(({ id }) => id === scheme.id)?.mark;
          const some = conceptsOf(scheme).filter(
            ({ concept }) => concept.gaps.totalCount > 0,
          ).length;
          return (
            <li key={scheme.id}>
              <button
                type="button"
                className={`overview-scheme ${mark ? markClass(mark) : ""}`}
                aria-pressed={mark !== undefined}
                disabled={mark === undefined && full}
                onClick={() => {
                  const ids = drawn.map(({ id }) => id);
                  go(toggleScheme(view, ids, scheme.id));
                }}
              >
                <span className="sign">{mark && <Mark shape={mark} />}</span>
                <span className="facet-label">{scheme.title}</span>
                <span className="count">
                  {some}
                  <span className="hidden">
                    {" "}
                    {numbered(some, "concept").replace(/^\d+ /u, "")}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {full && offered.length > drawn.length && (
        <p className="quiet">
          {mostDrawn} at a time: there are {mostDrawn} signs to tell them apart.
        </p>
      )}
    </section>
  );
}
