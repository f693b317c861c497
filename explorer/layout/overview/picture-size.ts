import type { PictureShape } from "./overview-graph.ts";
import type { Frame } from "../sight.ts";

const narrow = 640;
const wide = { proportion: 0.58, most: 700 };
const high = { proportion: 1.35, most: 640 };

/** The frame of the picture where there is this much room, in px, and the shape that suits it: narrow ones are higher than wide. */
export function pictureSize(
  width: number,
): Frame & { readonly shape: PictureShape } {
  const [shape, { proportion, most }] =
    width < narrow ? (["high", high] as const) : (["wide", wide] as const);
  return {
    shape,
    width,
    height: Math.min(most, Math.round(width * proportion)),
  };
}
