/** The middle of what the window shows of an element's height, in px from its top; null where it shows nothing. */
export function middleInWindow(element: Element): number | null {
  const { top, bottom } = element.getBoundingClientRect();
  const [from, to] = [Math.max(0, top), Math.min(window.innerHeight, bottom)];
  return from < to ? (from + to) / 2 - top : null;
}
