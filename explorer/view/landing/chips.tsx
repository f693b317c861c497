import type { FragmentOf } from "../../data/graphql.ts";
import {
  narrow,
  toggleConcept,
  toggleNotStated,
  widest,
} from "../../state/choose.ts";
import type { LandingView } from "../../state/landing.ts";
import { inSchemeOrder, type Names } from "../../state/result-sentence.ts";
import { encodeView } from "../../state/view.ts";
import type { MarkShape } from "../../layout/marks.ts";
import type { FACET_SCHEME } from "./facet.tsx";
import { Mark, markClass } from "../mark.tsx";

interface ChipsProps {
  readonly view: LandingView;
  readonly names: Names;
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
}

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly mark: MarkShape | null;
  readonly without: LandingView;
}

/** Everything that narrows the list, each with a link that takes it away. */
export function Chips({ view, names, schemes }: ChipsProps) {
  const chips = chipsOf(view, names, schemes);
  if (chips.length === 0) return null;
  return (
    <ul className="chips" aria-label="Filters in force">
      {chips.map(({ key, label, mark, without }) => (
        <li key={key}>
          <a
            className={`chip ${mark ? markClass(mark) : ""}`}
            href={encodeView(without)}
            aria-label={`Remove ${label}`}
          >
            {mark && <Mark shape={mark} />}
            <span>{label}</span>
            <span className="cross" aria-hidden="true">
              ×
            </span>
          </a>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a className="text-button" href={encodeView(widest(view))}>
            Remove all
          </a>
        </li>
      )}
    </ul>
  );
}

function chipsOf(
  view: LandingView,
  names: Names,
  schemes: ChipsProps["schemes"],
): Chip[] {
  const chips: Chip[] = [];
  for (const { scheme, concepts, notStated } of inSchemeOrder(
    view.concepts,
    names,
  )) {
    const mark = schemes.find(({ id }) => id === scheme)?.mark ?? null;
    for (const id of concepts) {
      chips.push({
        key: `${scheme} ${id}`,
        label: names.concepts.get(id) ?? id,
        mark,
        without: toggleConcept(view, scheme, id),
      });
    }
    if (notStated) {
      chips.push({
        key: `not stated ${scheme}`,
        label: `${names.schemes.get(scheme) ?? scheme} not stated`,
        mark,
        without: toggleNotStated(view, scheme),
      });
    }
  }
  function plain(key: string, label: string, without: LandingView) {
    return chips.push({ key, label, mark: null, without });
  }
  if (view.section !== null) {
    const title = names.sections.get(view.section) ?? view.section;
    plain("section", title, narrow(view, { section: null }));
  }
  if (view.certainty) {
    const label = view.certainty.toLowerCase();
    plain("certainty", label, narrow(view, { certainty: null }));
  }
  const text = view.text.trim();
  if (text) plain("text", `“${text}”`, narrow(view, { text: "" }));
  return chips;
}
