import { numbered } from "../../state/sentences.ts";
import { Highlighted } from "../highlighted.tsx";
import type { HitOption, HitOptions } from "./hit-options.ts";
import { Mark } from "../mark.tsx";

interface HitListProps {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly HitOptions[];
  /** The id of the option that Enter takes; null when none. */
  readonly active: string | null;
  /** The words to mark. */
  readonly marked: string;
  readonly onTake: () => void;
}

/** The hits of a search as a listbox, grouped by kind. Options are links, so that they open in other tabs too. */
export function HitList(props: HitListProps) {
  const { id, label, groups, active, marked, onTake } = props;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={label}
      className="hit-list"
      // The focus stays in the field.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {groups.map(({ noun, total, options }) => (
        <div key={noun} role="group" aria-labelledby={`${id}-${noun}`}>
          <p id={`${id}-${noun}`} role="presentation">
            {numbered(total, noun)}
          </p>
          {options.map((option) => (
            <a
              key={option.id}
              id={option.id}
              href={option.href}
              role="option"
              tabIndex={-1}
              aria-selected={option.id === active}
              onClick={onTake}
            >
              <Hit option={option} marked={marked} />
            </a>
          ))}
        </div>
      ))}
    </div>
  );
}

function Hit({
  option: { node, label },
  marked,
}: {
  readonly option: HitOption;
  readonly marked: string;
}) {
  if (!node) return <span className="all-hits">{label}</span>;
  return (
    <>
      {node.mark ? <Mark shape={node.mark} /> : <span className="no-mark" />}
      <span>
        <span className="hit-label">
          <Highlighted text={label} search={marked} />
        </span>{" "}
        <small>
          <Highlighted text={node.detail} search={marked} />
        </small>
      </span>
    </>
  );
}
