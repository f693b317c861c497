import type { GapList } from "../../state/gap-lists.ts";
import { Failed } from "../states.tsx";

interface LinkagesRestProps {
  readonly gapLists: readonly GapList[];
  /** Whether the API gave no answer about some nodes. */
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Where what is not drawn is found, and what did not come. */
export function LinkagesRest({ gapLists, failed, retry }: LinkagesRestProps) {
  return (
    <>
      {gapLists.length > 0 && (
        <p className="gap-lists">
          To go further, see in the list:{" "}
          {gapLists.map(({ text, href }, i) => (
            <span key={href}>
              {i > 0 && "; "}
              <a href={href}>{text}</a>
            </span>
          ))}
        </p>
      )}
      {failed && <Failed what="some neighbours" onRetry={retry} />}
    </>
  );
}
