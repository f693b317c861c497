import { useRef } from "react";
import { useSearchBox } from "../behaviour/use-search-box.ts";
import { useSlash } from "../behaviour/use-slash.ts";
import type { Go, View } from "../state/view.ts";

interface SearchBoxProps {
  readonly view: View;
  readonly go: Go;
}

/** The search field of the header: `/` leads to it, Enter searches, Escape leaves it. */
export function SearchBox({ view, go }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const search = useSearchBox(view, go);
  useSlash(field);
  return (
    <form
      role="search"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        search.commit();
      }}
    >
      <input
        ref={field}
        type="text"
        name="q"
        inputMode="search"
        enterKeyHint="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        aria-label="Search gaps, works and concepts"
        aria-keyshortcuts="/"
        placeholder="Search gaps, works, concepts"
        value={search.text}
        onChange={(event) => {
          search.type(event.target.value);
        }}
        onBlur={search.leave}
        onKeyDown={(event) => {
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  );
}
