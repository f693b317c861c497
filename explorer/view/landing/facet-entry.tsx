interface FacetEntryProps {
  readonly label: string;
  /** Undefined until it is known. */
  readonly count: number | undefined;
  /** How many there are without any filter. */
  readonly ever: number;
  /** The count that a full bar stands for. */
  readonly most: number;
  /** How many concepts lie above it. */
  readonly depth: number;
  /** Whether it narrows the list now. */
  readonly chosen: boolean;
  /** Whether it stands for what the text does not say. */
  readonly silent?: boolean;
  /** Where it is chosen or, if it is, no longer. */
  readonly href: string;
}

/** One entry of a facet: a link with its count as a bar and a number. */
export function FacetEntry(props: FacetEntryProps) {
  const { label, count, ever, most, depth, chosen, silent, href } = props;
  const classes = [
    "facet-entry",
    depth > 0 && "narrower",
    silent && "silent",
    count === 0 && "none",
  ].filter(Boolean);
  return (
    <a
      className={classes.join(" ")}
      href={href}
      aria-current={chosen ? "true" : undefined}
    >
      <span className="facet-label" data-depth={depth}>
        {label}
      </span>
      <svg
        className="bar"
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <rect className="ever" width={share(ever, most)} height={4} />
        <rect width={share(count ?? 0, most)} height={4} />
      </svg>
      <span className="count">
        {count}
        {count !== undefined && (
          <span className="hidden">{count === 1 ? " gap" : " gaps"}</span>
        )}
      </span>
    </a>
  );
}

function share(count: number, most: number): number {
  return most > 0 ? (100 * Math.min(count, most)) / most : 0;
}
