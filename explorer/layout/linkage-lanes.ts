import type { LinkageKind, Linkages } from "./linkages.ts";

/** Kept free at the edges of a picture in layers, in px. */
export const margin = { x: 4, y: 12 } as const;

/** Room for the curves between two layers. */
const bend = { least: 64, most: 132 };

/** From left to right. */
export type Layer = 0 | 1 | 2;

/** The layer of each kind: links run between neighbouring layers, or within the first. */
export const layerOf: Readonly<Record<LinkageKind, Layer>> = {
  concept: 0,
  gap: 1,
  recommendation: 0,
  work: 2,
};
const shares: Readonly<Record<Layer, number>> = { 0: 0.3, 1: 0.4, 2: 0.3 };

/** How wide all layers together grow at most, in px. */
const widest = 680;
const layers: readonly Layer[] = [0, 1, 2];

/** Where a layer stands, in px. */
export interface Lane {
  readonly layer: Layer;
  readonly x: number;
  readonly width: number;
}

/**
 * Where each layer that has nodes stands: shares of the width that do not
 * depend on the nodes, so that no label is wrapped anew when some are added.
 * What room is left goes to the curves between, then to both margins.
 */
export function lanesOf({ focus, nodes }: Linkages, width: number): Lane[] {
  const present = layers.filter((layer) =>
    [focus, ...nodes].some(({ kind }) => layerOf[kind] === layer),
  );
  const gaps = present.length - 1;
  const room = width - 2 * margin.x;
  const share = present
    .map((layer) => shares[layer])
    .reduce((all, each) => all + each, 0);
  const unit = Math.min(widest, (room - gaps * bend.least) / share);
  const curve = Math.min(bend.most, (room - unit * share) / Math.max(1, gaps));
  let x = margin.x + (room - unit * share - gaps * curve) / 2;
  return present.map((layer) => {
    const lane = { layer, x, width: unit * shares[layer] };
    x += lane.width + curve;
    return lane;
  });
}
