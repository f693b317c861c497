import { type ReactNode, Suspense, useState } from "react";
import { takeTurn, type Turn } from "../behaviour/turns.ts";

/**
 * A part of a page that is taken over from the server by itself: no part of a long page waits for all of it, nor does the
 * reader. Elsewhere it makes no difference.
 */
export function Part({ children }: { readonly children: ReactNode }) {
  const [turn] = useState(takeTurn);
  return (
    <Suspense fallback={null}>
      <InTurn turn={turn}>{children}</InTurn>
    </Suspense>
  );
}

interface InTurnProps {
  readonly turn: Turn;
  readonly children: ReactNode;
}

function InTurn({ turn, children }: InTurnProps) {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- how Suspense is told to wait: what is thrown is no error
  if (!turn.come()) throw turn.waited;
  return children;
}
