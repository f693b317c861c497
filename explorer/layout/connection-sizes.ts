/** Sizes in px that both pictures of connections share. */
export const sizes = {
  label: 14.5,
  line: 18,
  mark: 11,
  /** The most lines of a label. */
  most: 3,
} as const;
