import { useEffect, useRef, type ReactNode } from "react";
import { focusHeading } from "../behaviour/use-page-memory.ts";

interface HeadingProps {
  readonly children: ReactNode;
  readonly className?: string;
  /** False while the page is still being fetched. */
  readonly settled?: boolean;
}

/** The heading of a page, which takes the focus when the page is turned to. */
export function Heading({ children, className, settled = true }: HeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) focusHeading(heading.current, settled);
  }, [settled]);
  return (
    <h1 ref={heading} tabIndex={-1} className={className}>
      {children}
    </h1>
  );
}
