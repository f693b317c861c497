interface ZoomButtonsProps {
  /** Whether all of the picture is seen, as large as it gets. */
  readonly isWhole: boolean;
  readonly onNearer: () => void;
  readonly onFarther: () => void;
  readonly onWhole: () => void;
}

/** Zooms a picture without wheel, fingers or keys. */
export function ZoomButtons(props: ZoomButtonsProps) {
  const { isWhole, onNearer, onFarther, onWhole } = props;
  const buttons = [
    { text: "+", name: "Zoom in", off: false, act: onNearer },
    {
      text: "−",
      name: "Zoom out",
      off: isWhole,
      act: onFarther,
    },
    {
      text: "fit",
      name: "Zoom to fit the whole picture",
      off: isWhole,
      act: onWhole,
    },
  ];
  return (
    <p className="zoom">
      {buttons.map(({ text, name, off, act }) => (
        <button
          key={text}
          type="button"
          className="text-button"
          aria-label={name}
          aria-disabled={off}
          onClick={() => {
            act();
          }}
        >
          {text}
        </button>
      ))}
    </p>
  );
}
