import type { Box } from "../linkages.ts";

/** A label that wants to stand by a mark. Sizes in px. */
export interface LabelWish {
  /** The middle of the mark, and half its side. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
}

export type Anchor = "start" | "middle" | "end";

/** Where a label stands: its box, and to which side its lines are set. */
export interface LabelPlace {
  readonly box: Box;
  readonly anchor: Anchor;
}

const distance = 6;
const cell = 96;

/** Right of the mark, left of it, below and above, then at its corners. */
const sides: readonly (readonly [across: number, down: number])[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [0.8, 0.8],
  [0.8, -0.8],
  [-0.8, 0.8],
  [-0.8, -0.8],
];

/** What labels have to mind. */
export interface Room {
  /** Labels that stand already. */
  readonly labels: readonly Box[];
  /** Marks that must be seen. */
  readonly kept: readonly Box[];
  /** Marks that are to be seen where it can be. */
  readonly spared: readonly Box[];
  /** What no label may leave; null where they may stand anywhere. */
  readonly bounds: Box | null;
  /** How many of the labels, from the first on, would rather stand over marks than be left out. */
  readonly insistent: number;
}

/**
 * A place for each label, in the order of the wishes, the most important first; null where there is none that leaves labels and kept marks
 * free. Of the places there are, the one that covers fewest spared marks. Two labels never overlap.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { labels, kept, spared, bounds, insistent }: Room,
): (LabelPlace | null)[] {
  const taken = boxIndex(labels);
  const [keptIndex, sparedIndex] = [boxIndex(kept), boxIndex(spared)];
  /** The best place by a label: one that covers as few spared marks as can be or, where it insists, a kept one. */
  function bestPlace(wish: LabelWish, insists: boolean): LabelPlace | null {
    let best: LabelPlace | null = null;
    let least = Infinity;
    let last: LabelPlace | null = null;
    for (const [across, down] of sides) {
      const place = placeAt(wish, across, down);
      const { box } = place;
      if (!isWithin(box, bounds) || taken.met(box) > 0) continue;
      if (keptIndex.met(box) > 0) {
        last ??= place;
        continue;
      }
      const covered = sparedIndex.met(box);
      if (covered < least) [best, least] = [place, covered];
      if (covered === 0) break;
    }
    return best ?? (insists ? last : null);
  }
  return wishes.map((wish, i) => {
    const place = bestPlace(wish, i < insistent);
    if (place) taken.add(place.box);
    return place;
  });
}

function placeAt(wish: LabelWish, across: number, down: number): LabelPlace {
  const { x, y, radius, width, height } = wish;
  const away = radius + distance;
  const box = {
    x: x + across * away + ((Math.sign(across) - 1) * width) / 2,
    y: y + down * away + ((Math.sign(down) - 1) * height) / 2,
    width,
    height,
  };
  return { box, anchor: across > 0 ? "start" : across < 0 ? "end" : "middle" };
}

function isWithin(box: Box, bounds: Box | null): boolean {
  return (
    bounds === null ||
    (box.x >= bounds.x &&
      box.y >= bounds.y &&
      box.x + box.width <= bounds.x + bounds.width &&
      box.y + box.height <= bounds.y + bounds.height)
  );
}

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width &&
    b.x < a.x + a.width &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** Boxes by the cells of a grid that they lie in, so that only near ones are compared. */
function boxIndex(boxes: readonly Box[]) {
  const cells = new Map<number, Box[]>();
  function add(box: Box) {
    for (const key of cellsOf(box)) {
      const within = cells.get(key);
      if (within) within.push(box);
      else cells.set(key, [box]);
    }
  }
  /** How many of the boxes a box overlaps. */
  function met(box: Box): number {
    const found = new Set<Box>();
    for (const key of cellsOf(box)) {
      for (const other of cells.get(key) ?? []) {
        if (overlap(box, other)) found.add(other);
      }
    }
    return found.size;
  }
  boxes.forEach(add);
  return { add, met };
}

/** The cells that a box lies in. Cells far apart may share a key: then some boxes are compared in vain. */
function* cellsOf({ x, y, width, height }: Box): Generator<number> {
  const [right, bottom] = [(x + width) / cell, (y + height) / cell];
  for (let i = Math.floor(x / cell); i <= right; i++) {
    for (let j = Math.floor(y / cell); j <= bottom; j++) yield i * 65_537 + j;
  }
}
