import { type Ref, useRef, useState } from "react";
import { type ConnectionsView, swapEnds } from "../../state/connections.ts";
import { encodeView, type Go } from "../../state/view.ts";
import { HitBox } from "../search/hit-box.tsx";
import type { NamedNode } from "../named-node.ts";

interface ConnectionEndsProps {
  readonly view: ConnectionsView;
  /** What is chosen; null where nothing is. */
  readonly from: NamedNode | null;
  readonly to: NamedNode | null;
  readonly go: Go;
}

/** The two things whose connections are asked for, each in a search field, and a button that swaps them. */
export function ConnectionEnds({ view, from, to, go }: ConnectionEndsProps) {
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  return (
    <div className="ends">
      <EndBox
        ref={first}
        label="What connects"
        chosen={from}
        hrefOf={(id) => encodeView({ ...view, from: id })}
        onTake={() => {
          if (view.to === null) second.current?.focus();
        }}
        go={go}
      />
      <button
        type="button"
        className="text-button"
        disabled={view.from === null && view.to === null}
        onClick={() => {
          go(swapEnds(view));
        }}
      >
        <span aria-hidden="true">⇄ </span>swap
      </button>
      <EndBox
        ref={second}
        label="with"
        chosen={to}
        hrefOf={(id) => encodeView({ ...view, to: id })}
        onTake={() => {
          if (view.from === null) first.current?.focus();
        }}
        go={go}
      />
    </div>
  );
}

interface EndBoxProps {
  readonly ref: Ref<HTMLInputElement>;
  readonly label: string;
  readonly chosen: NamedNode | null;
  readonly hrefOf: (id: string) => string;
  readonly onTake: () => void;
  readonly go: Go;
}

/** One end: shows what is chosen until something else is typed, and again when it is left without a choice. */
function EndBox({ ref, label, chosen, hrefOf, onTake, go }: EndBoxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  function reset() {
    setTyped(null);
  }
  return (
    <HitBox
      ref={ref}
      label={label}
      withLabel
      placeholder="A concept, gap, work or author"
      text={typed ?? chosen?.label ?? ""}
      onText={setTyped}
      onTake={() => {
        reset();
        onTake();
      }}
      onLeave={reset}
      targets={{ gaps: true, hrefOf }}
      go={go}
    />
  );
}
