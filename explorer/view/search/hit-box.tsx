import { type ReactNode, type Ref, useId } from "react";
import { useCombobox } from "../../behaviour/use-combobox.ts";
import { correctionSentence } from "../../state/result-sentence.ts";
import { decodeView, type Go } from "../../state/view.ts";
import { HitList } from "./hit-list.tsx";
import { countSentence, hitOptions, type HitTargets } from "./hit-options.ts";
import { useSearchHits } from "./search-hits.ts";

interface HitBoxProps {
  readonly ref?: Ref<HTMLInputElement>;
  /** The parameter that a form without JavaScript sends the text by; without it none does. */
  readonly name?: string;
  readonly label: string;
  /** Whether the label shows beside the field; else only those hear it who do not see the field. */
  readonly withLabel?: boolean;
  readonly placeholder: string;
  /** The key that leads to the field from anywhere. */
  readonly shortcut?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called before the view of a hit is shown. */
  readonly onTake?: () => void;
  readonly onLeave?: () => void;
  readonly targets: HitTargets;
  readonly go: Go;
  /** What stands beside the field. */
  readonly children?: ReactNode;
}

/** A search field with its best hits below it as one types, grouped by kind: a combobox whose options are links. */
export function HitBox(props: HitBoxProps) {
  const { ref, name, label, withLabel = false, placeholder, shortcut } = props;
  const { text, onText, onTake, onLeave, targets, go, children } = props;
  const id = useId();
  const box = useCombobox();
  const { gaps } = targets;
  const hits = useSearchHits(text, { gaps, wanted: box.open });
  const shown = box.open && hits;
  const groups = shown ? hitOptions(hits, targets, id) : [];
  const options = groups.flatMap((group) => group.options);
  const active = options.find((option) => option.id === box.active)?.id ?? null;
  const read = shown ? hits.corrections : [];
  function take() {
    box.close();
    onTake?.();
  }
  return (
    <div className="hit-box">
      <label htmlFor={`${id}-field`} className={withLabel ? "" : "hidden"}>
        {label}
      </label>
      <input
        id={`${id}-field`}
        ref={ref}
        type="text"
        {...(name && { name })}
        role="combobox"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={options.length > 0}
        {...(options.length > 0 && { "aria-controls": id })}
        {...(active !== null && { "aria-activedescendant": active })}
        {...(shortcut && { "aria-keyshortcuts": shortcut })}
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck="false"
        maxLength={200}
        placeholder={placeholder}
        value={text}
        onChange={(event) => {
          box.show();
          onText(event.target.value);
        }}
        onBlur={() => {
          box.close();
          onLeave?.();
        }}
        onKeyDown={(event) => {
          const ids = options.map((option) => option.id);
          if (event.key === "Enter" && active === null) box.close();
          box.press(event, ids, (taken) => {
            const href = options.find((option) => option.id === taken)?.href;
            take();
            if (href !== undefined) go(decodeView(href));
          });
        }}
      />
      {children}
      {shown && (options.length > 0 || read.length > 0 || gaps) && (
        <div className="hits">
          {options.length > 0 && (
            <HitList
              id={id}
              label={label}
              groups={groups}
              active={active}
              marked={[hits.text, ...read.flatMap((c) => c.readAs)].join(" ")}
              onTake={take}
            />
          )}
          {read.map((correction) => (
            <p key={correction.word}>{correctionSentence(correction)}</p>
          ))}
          {options.length === 0 && <p>Nothing is found for “{hits.text}”.</p>}
        </div>
      )}
      <p className="hidden" aria-live="polite">
        {shown ? countSentence(hits.groups) : ""}
      </p>
    </div>
  );
}
