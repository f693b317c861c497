import type { DrawnScheme } from "../../state/overview-schemes.ts";
import { Mark } from "../mark.tsx";

interface OverviewLegendProps {
  readonly schemes: readonly DrawnScheme[];
}

/** What the signs in the overview mean, and what their places do not. */
export function OverviewLegend({ schemes }: OverviewLegendProps) {
  return (
    <>
      <ul className="legend">
        <li>
          <Mark shape="BRACKETS" /> gap, tall if explicit, short if implicit
        </li>
        {schemes.map(({ id, title, mark }) => (
          <li key={id}>
            <Mark shape={mark} /> {title}
          </li>
        ))}
        <li>
          <Line className="stated" /> link the text states
        </li>
        <li>
          <Line className="inferred" /> link a curator infers
        </li>
        <li>
          <Line className="kin" /> narrower concept
        </li>
      </ul>
      <p className="overview-note">
        The more gaps a concept has, the larger its sign; the number behind its
        name counts them. What shares gaps tends to lie near; directions mean
        nothing.
      </p>
    </>
  );
}

function Line({ className }: { readonly className: string }) {
  return (
    <svg
      className={`sign-line ${className}`}
      viewBox="0 0 18 18"
      aria-hidden="true"
    >
      <path d="M0 9H18" />
    </svg>
  );
}
