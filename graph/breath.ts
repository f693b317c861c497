/** How long all long work together may have the event loop in one of its turns, in ms. */
const slice = 4;

/** So often short work is done between two looks at the clock. */
const looksAtOnce = 8;

/** So many turns `whenAllHaveGoneOn` waits at most: others may come and come. */
const patience = 50;

/** When the turn of the event loop began in which there was work; undefined where there was none yet. */
let began: number | undefined;
let turns = 0;
/** Whether this turn was found to have no time left. */
let isLate = false;
let looks = 0;
/** Whether somebody is about to go on within this turn. */
let going = false;
const waiting: (() => void)[] = [];
const last: { readonly act: () => void; readonly until: number }[] = [];

/**
 * Long work calls it often: at most every few ms it lets everyone else have the event loop first.
 * `undefined`, most often, where there is time left: nothing need be awaited. All work of this process shares that time: a hundred operations
 * at once may hold up the others no longer than one. Those who have to wait go on one by one in the order of asking.
 */
export function breathe(): Promise<void> | undefined {
  if (timeLeft() > 0) return undefined;
  isLate = true;
  return wait();
}

/** The same for what takes less time than to look at the clock: that is done every few times, until there is no time left. */
export function breatheOften(): Promise<void> | undefined {
  looks = (looks + 1) % looksAtOnce;
  return isLate || looks === 0 ? breathe() : undefined;
}

/** Work begins that cannot be divided: its time is that of the others too. */
export function beginWork(): void {
  timeLeft();
}

/**
 * Waits for those who wait already, and for time. For many pieces of work that are set off at once: each goes on when the one before has done
 * what it could.
 */
export function takeTurn(): Promise<void> {
  if (timeLeft() > 0) go();
  return wait();
}

/** Calls back once nobody waits: what they will ask for can then be asked together. At once where that is so. */
export function whenAllHaveGoneOn(act: () => void): void {
  if (waiting.length === 0 && !going) act();
  else last.push({ act, until: turns + patience });
}

function timeLeft(): number {
  const now = performance.now();
  if (began === undefined) {
    began = now;
    setImmediate(nextTurn);
  }
  return slice - (now - began);
}

function wait(): Promise<void> {
  return new Promise((resolve) => waiting.push(resolve));
}

function nextTurn(): void {
  turns += 1;
  isLate = false;
  while ((last[0]?.until ?? Infinity) < turns) last.shift()?.act();
  if (waiting.length === 0 && last.length === 0) {
    began = undefined;
    return;
  }
  began = performance.now();
  setImmediate(nextTurn);
  go();
}

function go(): void {
  if (going) return;
  going = true;
  // A tick comes when nothing is left that promises have set going; the work of the one before begins with a promise.
  queueMicrotask(() => {
    process.nextTick(goOn);
  });
}

function goOn(): void {
  going = false;
  if (timeLeft() <= 0) return;
  const next = waiting.shift() ?? last.shift()?.act;
  if (next === undefined) return;
  next();
  go();
}
