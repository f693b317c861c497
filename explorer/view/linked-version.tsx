import { useQuery } from "urql";
import { useHref } from "../behaviour/history.ts";
import { linkedVersion } from "../behaviour/permalink.ts";
import { shortVersion } from "../state/cite-view.ts";
import { DATA_VERSION } from "./link-panel.tsx";

/** Says so where the link that was followed is of another version of the data. */
export function LinkedVersion() {
  const linked = linkedVersion(useHref());
  const [{ data }] = useQuery({ query: DATA_VERSION, pause: linked === null });
  if (linked === null || !data) return null;
  const present = shortVersion(data.dataset.version);
  if (present === shortVersion(linked)) return null;
  return (
    <p className="linked-version" role="status">
      This link is of data version {shortVersion(linked)}; shown is {present},
      which may say more, or other things.
    </p>
  );
}
