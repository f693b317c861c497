import { useId, useState, type KeyboardEvent, type RefCallback } from "react";
import { useWidth } from "../../behaviour/use-width.ts";
import { textWidth } from "../../layout/text-width.ts";
import { layoutUpset } from "../../layout/upset.ts";
import { isWalkKey, walkAlong } from "../../layout/walk.ts";
import {
  combinationSentence,
  shownSentence,
} from "../../state/combination-sentences.ts";
import {
  isCombinationChosen,
  isOutsideChoice,
} from "../../state/choose-combination.ts";
import {
  bySchemeIn,
  type CombinationList,
  type CombinationSize,
  namedCombinations,
} from "../../state/combinations.ts";
import type { LandingView } from "../../state/landing.ts";
import { combinationsUpset, type DrawnScheme } from "./combinations-upset.ts";
import { UpsetColumn } from "./upset-column.tsx";
import { UpsetRows } from "./upset-rows.tsx";

interface CombinationsPictureProps {
  readonly svg: RefCallback<SVGSVGElement>;
  readonly list: CombinationList;
  readonly view: LandingView;
  readonly schemes: readonly DrawnScheme[];
  /** The ids of those whose concepts are combined. */
  readonly combined: readonly string[];
  readonly size: CombinationSize;
  readonly summary: string;
  /** Called with the ids of a combination's concepts. */
  readonly onChoose: (ids: readonly string[]) => void;
}

/** How wide the picture is on a large screen, in px: so it is drawn until its place can be measured. */
const usualWidth = 560;

/** The most frequent combinations as an UpSet picture. One tab stop; arrow keys walk the columns, which are buttons. */
export function CombinationsPicture(props: CombinationsPictureProps) {
  const { svg, list, view, schemes, combined, size, summary, onChoose } = props;
  const { ref, width, measured } = useWidth(usualWidth);
  const [stop, setStop] = useState(0);
  const [shown, setShown] = useState<number | null>(null);
  const name = useId();
  const placed = layoutUpset(
    combinationsUpset(list, schemes),
    width,
    textWidth,
  );
  const count = placed.columns.length;
  const here = Math.min(stop, Math.max(0, count - 1));
  const combinations = namedCombinations(list);
  const pointed = shown === null ? undefined : combinations[shown];
  function step(event: KeyboardEvent<SVGSVGElement>) {
    if (!isWalkKey(event.key)) return;
    event.preventDefault();
    const next = walkAlong(count, here, event.key);
    setStop(next);
    const columns =
      event.currentTarget.querySelectorAll<SVGGElement>('[role="button"]');
    columns[next]?.focus();
  }
  return (
    <>
      <div ref={ref} className={measured ? undefined : "assumed"}>
        {list.totalCount === 0 && <p className="silence">{summary}</p>}
        {count > 0 && (
          <svg
            ref={svg}
            className="picture upset"
            width={placed.width}
            height={placed.height}
            viewBox={`0 0 ${placed.width} ${placed.height}`}
            role="group"
            aria-labelledby={name}
            onKeyDown={step}
          >
            <title id={name}>Combinations of concepts</title>
            <desc>{summary}</desc>
            <UpsetRows
              placed={placed}
              shown={pointed ? new Set(pointed.ids) : null}
            />
            {placed.columns.map((column, i) => {
              const combination = combinations[i];
              if (combination === undefined) return null;
              const concepts = bySchemeIn(list, combination.ids);
              return (
                <UpsetColumn
                  key={combination.ids.join(" ")}
                  column={column}
                  label={combinationSentence(combination)}
                  pressed={isCombinationChosen(view, combined, concepts)}
                  dim={isOutsideChoice(view, combined, concepts)}
                  onChoose={() => {
                    setStop(i);
                    onChoose(combination.ids);
                  }}
                  onShow={(is) => {
                    setShown(is ? i : null);
                  }}
                  tabIndex={here === i ? 0 : -1}
                />
              );
            })}
          </svg>
        )}
      </div>
      {count > 0 && (
        <p className="edge-sentence" aria-hidden="true">
          {pointed
            ? combinationSentence(pointed)
            : "Bars count gaps, their dark part explicit ones. Point at a bar, or walk with the arrow keys."}
        </p>
      )}
      {count > 0 && (
        <p className="quiet upset-shown">
          {shownSentence(count, list.totalCount, size)}
        </p>
      )}
    </>
  );
}
