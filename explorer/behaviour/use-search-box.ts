import { useEffect, useRef, useState } from "react";
import { narrow } from "../state/choose.ts";
import { emptyLanding } from "../state/landing.ts";
import { encodeView, type Go, type View } from "../state/view.ts";
import { typingPause } from "./use-rested.ts";

interface SearchBox {
  readonly text: string;
  /** Takes what was typed; on the landing page results follow after a pause. */
  readonly type: (text: string) => void;
  /** Searches at once and closes the step. */
  readonly commit: () => void;
  /** Closes the step; where results follow the typing, for the words as they are. */
  readonly leave: () => void;
}

/**
 * The words in the search box. On the landing page results follow the typing:
 * its first pause adds a step to the history and later ones replace it, until
 * the search is committed or the box left. Elsewhere only committing searches.
 */
export function useSearchBox(view: View, go: Go): SearchBox {
  const href = encodeView(view);
  const shown = view.kind === "landing" ? view.text : "";
  // A draft belongs to the view it was typed in: Back shows that view's own words.
  const [draft, setDraft] = useState({ href, text: shown });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const openStep = useRef<string>(null);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );

  const text = draft.href === href ? draft.text : shown;
  function search(words: string) {
    clearTimeout(timer.current);
    const from = view.kind === "landing" ? view : emptyLanding;
    const next = narrow(from, { text: words.slice(0, 200) });
    const step = encodeView(next);
    setDraft({ href: step, text: words });
    go(next, openStep.current === href ? "replace" : "push");
    openStep.current = step;
  }
  return {
    text,
    type(words) {
      clearTimeout(timer.current);
      setDraft({ href, text: words });
      if (view.kind !== "landing") return;
      timer.current = setTimeout(search, typingPause, words);
    },
    commit() {
      search(text);
      openStep.current = null;
    },
    leave() {
      if (view.kind === "landing" && text !== shown) search(text);
      openStep.current = null;
    },
  };
}
