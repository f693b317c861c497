import { createContext, useContext, useEffect } from "react";

/** What a page says of itself outside its content. */
export interface PageHead {
  /** The title of the window; the name of the site is put behind it. Null for the name alone. */
  readonly title: string | null;
  /** What search engines show of it; without it they show what they find. */
  readonly description?: string;
  /** False for a page about something that is not there. */
  readonly found?: boolean;
}

/** Where pages are rendered without a window: who takes down what they say of themselves. */
export const HeadTaker = createContext<((head: PageHead) => void) | null>(null);

/** Gives the window its title, or tells who renders the page. */
export function usePageHead(head: PageHead): void {
  const take = useContext(HeadTaker);
  take?.(head);
  const title = fullTitle(head);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

/** The title with the name of the site. */
export function fullTitle({ title }: PageHead): string {
  return title === null ? "Lacuna" : `${title} · Lacuna`;
}
