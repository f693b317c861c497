/** A part's turn to be drawn. */
export interface Turn {
  readonly come: () => boolean;
  readonly waited: Promise<void>;
}

const now: Turn = { come: () => true, waited: Promise.resolve() };

let newTurn: () => Turn = noTurn;

/** A turn behind all that were taken before; one that has come, where parts do not wait. */
export function takeTurn(): Turn {
  return newTurn();
}

/** Has every part wait a moment: what is rendered on the server then marks where it begins and ends. */
export function markParts(): void {
  newTurn = () => waiting((come) => void Promise.resolve().then(come));
}

/**
 * Has parts wait, until none is left, to be taken over from the server one by one: a reader never waits for all of them. Calls `whenDone`
 * then.
 */
export function partsComeInTurn(whenDone: () => void): void {
  const queue: (() => void)[] = [];
  newTurn = () => waiting((come) => queue.push(come));
  function next(): void {
    const first = queue.shift();
    if (first === undefined) {
      newTurn = noTurn;
      whenDone();
      return;
    }
    first();
    // Behind what the part does now that its turn has come.
    setTimeout(next);
  }
  setTimeout(next);
}

function noTurn(): Turn {
  return now;
}

/** A turn that comes when what it gives to `wait` is called. */
function waiting(wait: (come: () => void) => void): Turn {
  let come = false;
  const waited = new Promise<void>((resolve) => {
    wait(() => {
      come = true;
      resolve();
    });
  });
  return { come: () => come, waited };
}
