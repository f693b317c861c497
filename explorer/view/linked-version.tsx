import { useQuery } from "urql";
import { shortVersion } from "../state/cite-view.ts";
import { DATA_VERSION } from "./figure/link-panel.tsx";

interface LinkedVersionProps {
  /** The version that the link which was followed is of, as `linkedVersion` tells it. */
  readonly linked: string;
}

/** Says so where the link that was followed is of another version of the data. */
export function LinkedVersion({ linked }: LinkedVersionProps) {
  const [{ data }] = useQuery({ query: DATA_VERSION });
  if (!data) return null;
  const present = shortVersion(data.dataset.version);
  if (present === linked) return null;
  return (
    <p className="linked-version" role="status">
      This link is of data version {linked}; shown is {present}, which may say
      more, or other things.
    </p>
  );
}
