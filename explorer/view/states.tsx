import { Heading } from "./heading.tsx";

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
      {failed ? (
        <Failed what={what} onRetry={onRetry} />
      ) : (
        <Loading what={what} />
      )}
    </div>
  );
}

/** A page for an address that leads nowhere. */
export function NotFound({ what }: { readonly what: string }) {
  return (
    <div className="page">
      <title>Not found · Lacuna</title>
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
