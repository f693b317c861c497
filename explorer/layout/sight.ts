import type { Box, Point } from "./linkages.ts";

/** How a picture is seen: a point (px, py) of it stands at (px × scale + x, py × scale + y) in its frame, in px. */
export interface Sight extends Point {
  readonly scale: number;
}

/** What a picture is seen through, in px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Where a reader can go in a picture. */
export interface Reach {
  /** All of it: seen at first, and whenever the reader asks for it. */
  readonly whole: Sight;
  /** The smallest and the largest scale. */
  readonly least: number;
  readonly most: number;
  /** Whether the picture always fills the frame, as it does when seen whole. */
  readonly fills: boolean;
}

/** The reach of a picture that is drawn as large as its frame. */
export const fullSize: Reach = {
  whole: { scale: 1, x: 0, y: 0 },
  least: 1,
  most: 4,
  fills: true,
};

/** The nearest sight that is within reach. */
export function withinReach(sight: Sight, frame: Frame, reach: Reach): Sight {
  const { least, most, fills, whole } = reach;
  const scale = Math.min(most, Math.max(least, sight.scale));
  if (!fills) return { ...sight, scale };
  const spare = 1 - scale / whole.scale;
  return {
    scale,
    x: Math.min(0, Math.max(frame.width * spare, sight.x)),
    y: Math.min(0, Math.max(frame.height * spare, sight.y)),
  };
}

/** The sight after zooming by a factor about a point of the frame. */
export function zoomedBy(
  { scale, x, y }: Sight,
  factor: number,
  about: Point,
  { least, most }: Reach,
): Sight {
  const next = Math.min(most, Math.max(least, scale * factor));
  return {
    scale: next,
    x: about.x - ((about.x - x) * next) / scale,
    y: about.y - ((about.y - y) * next) / scale,
  };
}

/** Where the middle of a part of the picture stands in the frame. */
export function middleOf({ scale, x, y }: Sight, box: Box): Point {
  return {
    x: (box.x + box.width / 2) * scale + x,
    y: (box.y + box.height / 2) * scale + y,
  };
}

/** The sight moved as little as brings a part of the picture into the frame, its start where it is larger. */
export function broughtIn(sight: Sight, box: Box, frame: Frame): Sight {
  const { scale, x, y } = sight;
  return {
    scale,
    x: x + inward(box.x * scale + x, box.width * scale, frame.width),
    y: y + inward(box.y * scale + y, box.height * scale, frame.height),
  };
}

/** How far a stretch must move to lie between 0 and `room`. */
function inward(start: number, length: number, room: number): number {
  if (start < 0 || length > room) return -start;
  return Math.min(0, room - start - length);
}

/** A sight on the way from one to another, from 0 to 1. */
export function between(from: Sight, to: Sight, part: number): Sight {
  function mix(a: number, b: number) {
    return a + (b - a) * part;
  }
  return {
    scale: mix(from.scale, to.scale),
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
  };
}
