import { useEffect, useState } from "react";

/** How long typing rests before what was typed is acted upon, in ms. */
export const typingPause = 150;

/** The text as it was when it last rested: it follows each pause in typing, never a letter between. */
export function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(setRested, typingPause, text);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  return rested;
}
