import { type RefObject, useEffect, useRef, useState } from "react";
import type { Box } from "../layout/linkages.ts";
import {
  broughtIn,
  middleOf,
  type Frame,
  type Reach,
  type Sight,
  withinReach,
  zoomedBy,
} from "../layout/sight.ts";
import { glide } from "./glide.ts";
import { middleInWindow } from "./middle-in-window.ts";
import type { PanZoom } from "./pan-zoom.ts";

const step = 1.5;

/** How a picture is seen, and what changes that. */
export interface SeenPicture {
  readonly sight: Sight;
  /** Zooms in by a step, about the middle of a part of the picture or, without one, of what the window shows of the frame. */
  readonly nearer: (about?: Box) => void;
  /** The same outwards. */
  readonly farther: (about?: Box) => void;
  readonly seeWhole: () => void;
  /** Moves a part of the picture into the frame where it is out of it. */
  readonly bringIn: (box: Box) => void;
}

/**
 * How the picture on an element, an SVG or a canvas, is seen through a frame: whole at first and whenever another sight is its whole, then
 * where gestures, keys and buttons lead. Gestures work once they are loaded, which begins when a pointer comes; all else does at once.
 */
export function useSight(
  element: RefObject<Element | null>,
  frame: Frame,
  reach: Reach,
): SeenPicture {
  const { width, height } = frame;
  const { whole } = reach;
  const [gone, setGone] = useState(whole);
  const [last, setLast] = useState(whole);
  if (last !== whole) {
    setLast(whole);
    setGone(whole);
  }
  const [gestures, setGestures] = useState<PanZoom | null>(null);
  const stop = useRef<() => void>(null);
  /** Where a glide leads; null while there is none. */
  const aim = useRef<Sight>(null);
  const sight = withinReach(gone, frame, reach);
  const { scale, x, y } = sight;
  useEffect(() => {
    gestures?.follow({ scale, x, y }, { width, height }, reach);
  }, [gestures, scale, x, y, width, height, reach]);
  useEffect(() => {
    const picture = element.current;
    if (!picture) return;
    const signs = new AbortController();
    let left = false;
    let opened: PanZoom | null = null;
    async function listen(on: Element) {
      signs.abort();
      const { createPanZoom } = await import("./pan-zoom.ts");
      if (left) return;
      opened = createPanZoom(on, {
        onHold: () => {
          stop.current?.();
          aim.current = null;
        },
        onMove: setGone,
      });
      setGestures(opened);
    }
    for (const sign of ["pointerenter", "wheel"]) {
      picture.addEventListener(
        sign,
        () => {
          listen(picture).catch(() => {
            // Keys and buttons still zoom.
          });
        },
        { signal: signs.signal, passive: true },
      );
    }
    return () => {
      left = true;
      signs.abort();
      opened?.destroy();
    };
  }, [element]);
  useEffect(() => () => stop.current?.(), []);
  function move(change: (from: Sight) => Sight) {
    stop.current?.();
    const to = withinReach(change(aim.current ?? sight), frame, reach);
    aim.current = to;
    stop.current = glide(sight, to, (next) => {
      if (next === to) aim.current = null;
      setGone(next);
    });
  }
  function zoomBy(factor: number, about?: Box) {
    const inWindow = element.current && middleInWindow(element.current);
    move((from) => {
      const point = about
        ? middleOf(from, about)
        : { x: width / 2, y: inWindow ?? height / 2 };
      return zoomedBy(from, factor, point, reach);
    });
  }
  return {
    sight,
    nearer(about) {
      zoomBy(step, about);
    },
    farther(about) {
      zoomBy(1 / step, about);
    },
    seeWhole() {
      move(() => whole);
    },
    bringIn(box) {
      move((from) => broughtIn(from, box, frame));
    },
  };
}
