/** What a reader does on a page that the server drew, while some of it cannot hear yet. */
export interface Early {
  /** Does again what was done to the elements that hear by now. What is done to others from now on is kept until they do. */
  readonly again: (hears: Hears) => void;
  /** Does all of it again, and keeps nothing more: for when every element hears. */
  readonly end: () => void;
}

/** Whether an element hears what is done to it. */
type Hears = (element: Element) => boolean;

type Field = HTMLInputElement | HTMLSelectElement;

/** Keeps what is typed, chosen and pressed from now on. Links and forms need nothing of the kind: the browser follows them by itself. */
export function keepEarly(): Early {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let hears: Hears = noElement;
  const kept: { readonly target: Element; readonly again: () => void }[] = [];

  function keep(event: Event, again: (target: Element) => void): void {
    const { target } = event;
    if (!(target instanceof Element) || hears(target)) return;
    // A part of it may hear already, and must not act twice.
    event.stopPropagation();
    kept.push({
      target,
      again: () => {
        again(target);
      },
    });
  }
  function press(event: Event, copy: () => Event): void {
    const { target } = event;
    if (!(target instanceof Element) || target.closest("a, input")) return;
    keep(event, () => target.dispatchEvent(copy()));
  }
  function fill(event: Event): void {
    const { target, type } = event;
    if (!isField(target)) return;
    const { value } = target;
    keep(event, () => {
      target.value = value;
      target.dispatchEvent(new Event(type, { bubbles: true }));
    });
  }
  document.addEventListener("input", fill, options);
  document.addEventListener("change", fill, options);
  document.addEventListener(
    "click",
    (event) => {
      press(event, () => new MouseEvent(event.type, event));
    },
    options,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      // That key leads to the search from the first moment: `slash.ts`.
      if (event.key === "/") return;
      press(event, () => new KeyboardEvent(event.type, event));
    },
    options,
  );

  function again(nowHears: Hears): void {
    hears = nowHears;
    const due = kept.filter(({ target }) => hears(target));
    const rest = kept.filter(({ target }) => !hears(target));
    kept.splice(0, kept.length, ...rest);
    for (const one of due) if (one.target.isConnected) one.again();
  }
  return {
    again,
    end: () => {
      listening.abort();
      again(() => true);
    },
  };
}

function noElement(): boolean {
  return false;
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  );
}
