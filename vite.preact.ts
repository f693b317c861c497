/**
 * What stands for React in everything that ships of the explorer. It is written against React's API and types; Preact has a tenth of the
 * size. The longer names come first: the first that fits is taken.
 */
export const preact = [
  { find: "react/jsx-runtime", replacement: "preact/jsx-runtime" },
  { find: "react/jsx-dev-runtime", replacement: "preact/jsx-dev-runtime" },
  { find: "react-dom/client", replacement: "preact/compat/client" },
  { find: "react-dom", replacement: "preact/compat" },
  { find: "react", replacement: "preact/compat" },
];
