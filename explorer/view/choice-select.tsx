import type { Choice } from "../state/narrow-recommendations.ts";

interface ChoiceSelectProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The id of what is chosen; null for all. */
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
}

/** One of some values to narrow a list to, each with what it would show. */
export function ChoiceSelect(props: ChoiceSelectProps) {
  const { label, choices, chosen, onChoose } = props;
  const known = choices.some(({ id }) => id === chosen);
  return (
    <label className="section-select">
      <span>{label}</span>
      <select
        value={chosen ?? ""}
        onChange={({ target }) => {
          onChoose(target.value || null);
        }}
      >
        <option value="">all</option>
        {choices.map(({ id, label: name, count }) => (
          <option key={id} value={id}>
            {name} ({count})
          </option>
        ))}
        {/* An address may name what is not there. */}
        {chosen !== null && !known && <option value={chosen}>{chosen}</option>}
      </select>
    </label>
  );
}
