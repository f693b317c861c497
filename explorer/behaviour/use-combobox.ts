import { type KeyboardEvent, useEffect, useState } from "react";

/** How a field with a list of options is worked, after the combobox pattern of WAI-ARIA 1.2: the focus stays in the field. */
interface Combobox {
  /** Whether the list may be shown. */
  readonly open: boolean;
  /** The element id of the option that Enter takes; null when none. */
  readonly active: string | null;
  readonly show: () => void;
  readonly close: () => void;
  /**
   * Works the options of these element ids, in the order shown: arrows walk them and open the list, Enter takes one, Escape closes the
   * list and then leaves the field. From the last option the arrows lead back to the field itself, where none is active.
   */
  readonly press: (
    event: KeyboardEvent<HTMLInputElement>,
    options: readonly string[],
    take: (option: string) => void,
  ) => void;
}

/** The state of a combobox, at first closed. */
export function useCombobox(): Combobox {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState<string | null>(null);
  useEffect(() => {
    if (active === null) return;
    document.getElementById(active)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  function turn(next: boolean) {
    setOpen(next);
    setActive(null);
  }
  return {
    open,
    active,
    show: () => {
      turn(true);
    },
    close: () => {
      turn(false);
    },
    press: (event, options, take) => {
      const { key, currentTarget: field } = event;
      if (event.nativeEvent.isComposing) return;
      if (key === "ArrowDown" || key === "ArrowUp") {
        // The field itself is the stop before the first option and behind the last.
        const stops = [null, ...options];
        const at = open ? stops.indexOf(active) : 0;
        const by = key === "ArrowDown" ? 1 : -1;
        setOpen(true);
        setActive(stops.at((at + by) % stops.length) ?? null);
      } else if (key === "Enter" && active !== null && open) {
        turn(false);
        take(active);
      } else if (key === "Escape") {
        if (open && options.length > 0) turn(false);
        else field.blur();
      } else {
        return;
      }
      event.preventDefault();
    },
  };
}
