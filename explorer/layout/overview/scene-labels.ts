import type { Box } from "../linkages.ts";
import type { LabelText } from "./label-texts.ts";
import { type LabelPlace, overlap, placeLabels } from "./place-labels.ts";
import type { SceneLabel, SceneMark, SceneOptions } from "./scene.ts";

/** From this scale on, gaps have room for their titles. */
const titleScale = 1.9;
/** Below this magnification only the biggest concepts are named. */
const farOut = 1.4;
const biggest = 26;
/** From afar, the titles of at most this many gaps stand by the node that is brought out. */
const fewGaps = 10;
/** The biggest concepts are named even where that covers smaller ones. */
const sureNames = 8;
const dim = 0.28;

interface Standing {
  readonly text: LabelText;
  readonly place: LabelPlace;
}

/**
 * The labels that have room, none over another: from afar the biggest concepts, nearer all of them, then the titles of gaps. With a node brought
 * out, it and those next to it are named first; labels that stood already stay where they were, as far as these leave them room.
 */
export function sceneLabels(
  marks: readonly SceneMark[],
  options: SceneOptions,
  textOf: (mark: SceneMark) => LabelText,
): SceneLabel[] {
  const [concepts, gaps] = partition(marks, isConcept);
  const room = {
    kept: concepts.map(boxOf),
    spared: gaps.map(boxOf),
    bounds: options.bounds,
  };
  function stand(
    named: readonly SceneMark[],
    insistent: number,
    labels: readonly Box[] = [],
  ): Standing[] {
    const texts = named.map(textOf);
    const places = placeLabels(texts, { ...room, labels, insistent });
    return texts.flatMap((text, i) => {
      const place = places[i];
      return place ? [{ text, place }] : [];
    });
  }
  const usual = stand(usuallyNamed(marks, options), sureNames);
  const head = options.lit === null ? undefined : marks[options.lit];
  if (!head) return usual.map((each) => label(each, 1));

  const shown = usual.filter(({ text }) => text.mark === head);
  if (shown.length === 0) shown.push(...stand([head], 1));
  function free({ place }: Standing) {
    return !shown.some((each) => overlap(each.place.box, place.box));
  }
  const [near, far] = partition(
    usual.filter(({ text }) => text.mark !== head),
    ({ text }) => options.next.has(text.mark.number),
  );
  shown.push(...near.filter(free));
  const named = new Set(usual.map(({ text }) => text.mark));
  const missing = namedBeside(marks, options).filter(
    (mark) => !named.has(mark),
  );
  const standing = shown.map(({ place }) => place.box);
  shown.push(...stand(missing, 0, standing));
  return [
    ...far.filter(free).map((each) => label(each, dim)),
    ...shown.map((each) => label(each, 1)),
  ];
}

/** Concepts by the number of their gaps, then gaps, explicit ones first; ties as the nodes stand. */
function usuallyNamed(
  marks: readonly SceneMark[],
  { scale, magnification }: SceneOptions,
): SceneMark[] {
  const [concepts, gaps] = partition(marks, isConcept);
  return [
    ...concepts
      .toSorted((a, b) => b.node.degree - a.node.degree)
      .slice(0, magnification < farOut ? biggest : undefined),
    ...(scale < titleScale
      ? []
      : gaps.toSorted((a, b) => b.node.explicit - a.node.explicit)),
  ];
}

/** What is named beside the node that is brought out: the concepts next to it, and the gaps where they are few or seen from near. */
function namedBeside(
  marks: readonly SceneMark[],
  { next, magnification }: SceneOptions,
): SceneMark[] {
  const [concepts, gaps] = partition(
    marks.filter(({ number }) => next.has(number)),
    isConcept,
  );
  return gaps.length > fewGaps && magnification < farOut
    ? concepts
    : [...concepts, ...gaps];
}

function label({ text, place }: Standing, opacity: number): SceneLabel {
  const { mark, lines, note, size, lineHeight } = text;
  const { box, anchor } = place;
  const shift = { start: 0, middle: box.width / 2, end: box.width }[anchor];
  return {
    number: mark.number,
    kind: mark.node.kind,
    lines,
    note,
    x: box.x + shift,
    y: box.y + size * 0.95,
    anchor,
    size,
    lineHeight,
    opacity,
  };
}

function isConcept({ node }: SceneMark): boolean {
  return node.kind === "concept";
}

function boxOf({ x, y, side }: SceneMark): Box {
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

function partition<Item>(
  items: readonly Item[],
  holds: (item: Item) => boolean,
): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}
