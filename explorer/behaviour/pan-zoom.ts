import { select } from "d3-selection";
import {
  type D3ZoomEvent,
  zoom,
  zoomIdentity,
  zoomTransform,
  type ZoomTransform,
} from "d3-zoom";
import {
  type Frame,
  type Reach,
  type Sight,
  withinReach,
} from "../layout/sight.ts";

/** Listens for the gestures that pan and zoom a picture. */
export interface PanZoom {
  /** Tells how the picture is seen now, and where it can be moved. */
  readonly follow: (sight: Sight, frame: Frame, reach: Reach) => void;
  readonly destroy: () => void;
}

interface Told {
  /** A gesture begins. */
  readonly onHold: () => void;
  readonly onMove: (sight: Sight) => void;
}

type Gesture = D3ZoomEvent<Element, unknown>;

/**
 * Reports where gestures on a picture, an SVG or a canvas, lead; draws nothing. The page must still scroll over it: a wheel zooms only with
 * Ctrl or Cmd, a touch needs two fingers, and the mouse pans only what is larger than its smallest.
 */
export function createPanZoom(
  picture: Element,
  { onHold, onMove }: Told,
): PanZoom {
  let least = 0;
  let isHeld = false;
  const behaviour = zoom<Element, unknown>()
    .filter((event: Event) => isMeant(event, zoomTransform(picture).k > least))
    .on("start", ({ sourceEvent }: Gesture) => {
      if (!sourceEvent) return;
      isHeld = true;
      onHold();
    })
    .on("zoom", ({ sourceEvent, transform }: Gesture) => {
      if (sourceEvent) onMove(toSight(transform));
    })
    .on("end", () => {
      isHeld = false;
    });
  const selection = select(picture);
  selection.call(behaviour).on("dblclick.zoom", null);
  return {
    follow(sight, frame, reach) {
      least = reach.least;
      behaviour
        .extent([
          [0, 0],
          [frame.width, frame.height],
        ])
        .scaleExtent([reach.least, reach.most])
        .constrain((transform) =>
          toTransform(withinReach(toSight(transform), frame, reach)),
        );
      if (!isHeld) behaviour.transform(selection, toTransform(sight));
    },
    destroy() {
      selection.on(".zoom", null);
    },
  };
}

function isMeant(event: Event, canPan: boolean): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent) {
    return event.button === 0 && !event.ctrlKey && canPan;
  }
  return "touches" in event && (event as TouchEvent).touches.length > 1; // only touch events have them
}

function toSight({ k, x, y }: ZoomTransform): Sight {
  return { scale: k, x, y };
}

function toTransform({ scale, x, y }: Sight): ZoomTransform {
  return zoomIdentity.translate(x, y).scale(scale);
}
