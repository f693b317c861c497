import {
  combinableSchemes,
  type CombinationSize,
  mostSchemes,
} from "../../state/combinations.ts";
import { listed } from "../../state/sentences.ts";
import type { DrawnScheme } from "./combinations-upset.ts";
import { Mark } from "../mark.tsx";

interface CombinationControlsProps {
  readonly schemes: readonly DrawnScheme[];
  /** The ids of the schemes that are combined. */
  readonly combined: readonly string[];
  readonly size: CombinationSize;
  readonly onSchemes: (ids: readonly string[]) => void;
  readonly onSize: (size: CombinationSize) => void;
}

/** What is combined: pairs or triples, of the concepts of one to six schemes. */
export function CombinationControls(props: CombinationControlsProps) {
  const { schemes, combined, size, onSchemes, onSize } = props;
  const offered = combinableSchemes(schemes);
  const titles = offered
    .filter(({ id }) => combined.includes(id))
    .map(({ title }) => title);
  function toggle(id: string) {
    const next = combined.includes(id)
      ? combined.filter((each) => each !== id)
      : [...combined, id];
    onSchemes(offered.map((each) => each.id).filter((e) => next.includes(e)));
  }
  return (
    <div className="combination-controls">
      <select
        aria-label="How many concepts are combined"
        value={size}
        onChange={({ target }) => {
          onSize(target.value === "3" ? 3 : 2);
        }}
      >
        <option value={2}>pairs</option>
        <option value={3}>triples</option>
      </select>
      <details>
        <summary>of {listed(titles)}</summary>
        <fieldset>
          <legend>Combine the concepts of</legend>
          {offered.map(({ id, title, mark }) => {
            const isCombined = combined.includes(id);
            const isBound = isCombined
              ? combined.length === 1
              : combined.length >= mostSchemes;
            return (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={isCombined}
                  disabled={isBound}
                  onChange={() => {
                    toggle(id);
                  }}
                />
                {mark && <Mark shape={mark} />}
                {title}
              </label>
            );
          })}
        </fieldset>
      </details>
    </div>
  );
}
