import { redraw } from "../../state/choose.ts";
import type { LandingView } from "../../state/landing.ts";
import type { PictureKind } from "../../state/landing-picture.ts";
import { encodeView } from "../../state/view.ts";

const kinds: Readonly<Record<PictureKind, string>> = {
  matrix: "Matrix",
  combinations: "Combinations",
  flows: "Flows",
};

/** Which picture stands beside the list: links, the one shown being the current. */
export function PictureChoice({ view }: { readonly view: LandingView }) {
  return (
    <nav className="picture-choice" aria-label="Pictures">
      {(Object.keys(kinds) as PictureKind[]).map((show) => (
        <a
          key={show}
          href={encodeView(redraw(view, { show }))}
          aria-current={view.picture.show === show ? "true" : undefined}
        >
          {kinds[show]}
        </a>
      ))}
    </nav>
  );
}
