import { useSearchBox } from "../../behaviour/use-search-box.ts";
import { emptyLanding } from "../../state/landing.ts";
import { encodeView, type Go, type View } from "../../state/view.ts";
import { HitBox } from "./hit-box.tsx";
import type { HitTargets } from "./hit-options.ts";

interface SearchBoxProps {
  readonly view: View;
  readonly go: Go;
}

const everything: HitTargets = {
  gaps: true,
  allGaps: (text) => encodeView({ ...emptyLanding, text }),
};

/** Beside the list of gaps, which follows the typing itself. */
const allButGaps: HitTargets = { gaps: false };

/** The search field of the header: `/` leads to it, the best hits show below it, Enter lists the gaps, Escape leaves it. Without JavaScript it is a plain form. */
export function SearchBox({ view, go }: SearchBoxProps) {
  const search = useSearchBox(view, go);
  return (
    <form
      role="search"
      action="/"
      className="search"
      onSubmit={(event) => {
        event.preventDefault();
        search.commit();
      }}
    >
      <HitBox
        name="q"
        label="Search gaps, concepts, works, authors and recommendations"
        placeholder="Search gaps, works, concepts"
        shortcut="/"
        text={search.text}
        onText={search.type}
        onTake={search.leave}
        onLeave={search.leave}
        targets={view.kind === "landing" ? allButGaps : everything}
        go={go}
      >
        <kbd aria-hidden="true">/</kbd>
      </HitBox>
    </form>
  );
}
