import type { FragmentOf } from "../../data/graphql.ts";
import { combinableSchemes } from "../../state/combinations.ts";
import { flowLimits, placeScheme } from "../../state/flow-schemes.ts";
import type { FACET_SCHEME } from "../landing/facet.tsx";

interface FlowControlsProps {
  /** The ids of the schemes that flows run through. */
  readonly through: readonly string[];
  readonly schemes: readonly FragmentOf<typeof FACET_SCHEME>[];
  readonly onSchemes: (ids: readonly string[]) => void;
}

/** What chooses the schemes that flows run through, and their order. */
export function FlowControls(props: FlowControlsProps) {
  const { through, schemes, onSchemes } = props;
  const offered = combinableSchemes(schemes);
  const places = Math.min(flowLimits.most, offered.length, through.length + 1);
  return (
    <p className="controls flow-controls">
      {Array.from({ length: places }, (_, place) => (
        <label key={place}>
          <span className={place < 2 ? undefined : "hidden"}>
            {place === 0 ? "From" : place === 1 ? "to" : "then to"}
          </span>
          {place > 1 && <span aria-hidden="true">→</span>}{" "}
          <select
            value={through[place] ?? ""}
            onChange={({ target }) => {
              onSchemes(placeScheme(through, place, target.value || null));
            }}
          >
            {place >= flowLimits.least && <option value="">no further</option>}
            {offered.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ))}
    </p>
  );
}
