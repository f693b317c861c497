import { highlight } from "../layout/highlights.ts";

interface HighlightedProps {
  readonly text: string;
  readonly search: string;
}

/** A text with the words searched for marked. */
export function Highlighted({ text, search }: HighlightedProps) {
  return highlight(text, search).map((part, i) =>
    part.hit ? <mark key={i}>{part.text}</mark> : part.text,
  );
}
