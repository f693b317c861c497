import { useEffect, type RefObject } from "react";

/** Lets `/` move focus to a field, unless something is being typed elsewhere. */
export function useSlash(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const modified = event.ctrlKey || event.metaKey || event.altKey;
      const typing =
        event.target instanceof HTMLElement &&
        event.target.matches("input, select, textarea, [contenteditable]");
      if (event.key !== "/" || modified || typing) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    }
    document.addEventListener("keydown", press);
    return () => {
      document.removeEventListener("keydown", press);
    };
  }, [field]);
}
