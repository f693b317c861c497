/** The brackets of a gap. */
export function ExamplesIcon() {
  return (
    <svg
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      aria-hidden="true"
    >
      <path d="M7 3H3v14h4M13 3h4v14h-4" />
    </svg>
  );
}
