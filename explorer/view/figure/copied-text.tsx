import { useId, useState } from "react";

interface CopiedTextProps {
  readonly label: string;
  readonly text: string;
}

/** A text to be taken along: shown whole, chosen whole when focused, copied by a button where the browser lets pages do so. */
export function CopiedText({ label, text }: CopiedTextProps) {
  const id = useId();
  const [copied, setCopied] = useState<string | null>(null);
  // Browsers have none where the page came over an open network; its type says that it is always there.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  const lines = text.split("\n").length + Math.floor(text.length / 60);
  return (
    <div className="copied-text">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        readOnly
        value={text}
        rows={Math.min(10, lines)}
        spellCheck={false}
        onFocus={(event) => {
          event.currentTarget.select();
        }}
      />
      {clipboard && (
        <button
          type="button"
          className="text-button"
          onClick={() => {
            clipboard.writeText(text).then(
              () => {
                setCopied(text);
              },
              () => {
                setCopied(null);
              },
            );
          }}
        >
          copy
        </button>
      )}
      <span role="status" className="quiet">
        {copied === text && " copied"}
      </span>
    </div>
  );
}
