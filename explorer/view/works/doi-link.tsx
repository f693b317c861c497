import type { ReactNode } from "react";

interface DoiLinkProps {
  readonly doi: string;
  readonly children: ReactNode;
}

/** A link to where a DOI leads. */
export function DoiLink({ doi, children }: DoiLinkProps) {
  return <a href={`https://doi.org/${encodeURI(doi)}`}>{children}</a>;
}
