import { Heading } from "./heading.tsx";
import { PageHead } from "./page-head.tsx";

/** Stands where an answer will stand. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="quiet" role="status">
      Reading {what} …
    </p>
  );
}

interface FailedProps {
  readonly what: string;
  readonly onRetry: () => void;
}

/** Says that an answer did not come, and how to ask again. */
export function Failed({ what, onRetry }: FailedProps) {
  return (
    <p className="failed" role="alert">
      The server gave no answer about {what}.{" "}
      <button type="button" className="text-button" onClick={onRetry}>
        Try again
      </button>
    </p>
  );
}

/** Stands where an answer will stand, or says that it did not come. */
export function Pending({
  failed,
  ...rest
}: FailedProps & { readonly failed: boolean }) {
  return failed ? <Failed {...rest} /> : <Loading what={rest.what} />;
}

/** A page whose answer is on its way or did not come. */
export function PendingPage({
  what,
  failed,
  onRetry,
}: FailedProps & { readonly failed: boolean }) {
  return (
    <div className="page">
      <Heading className="page-title" settled={failed}>
        {failed ? "No answer" : <Pause />}
      </Heading>
      <Pending what={what} failed={failed} onRetry={onRetry} />
    </div>
  );
}

/** A page for an address that leads nowhere. */
export function NotFound({ what }: { readonly what: string }) {
  return (
    <div className="page">
      <PageHead title="Not found" found={false} />
      <Heading className="page-title">Not found</Heading>
      <p className="lead">{what}</p>
      <p>
        <a href="/">All gaps</a>
      </p>
    </div>
  );
}

/** A heading still to come: dots to the eye, a word to the ear. */
function Pause() {
  return (
    <>
      <span className="quiet" aria-hidden="true">
        …
      </span>
      <span className="hidden">Loading</span>
    </>
  );
}
