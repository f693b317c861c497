import { overviewPath } from "../state/overview.ts";
import type { Go, View } from "../state/view.ts";
import { SearchBox } from "./search/search-box.tsx";

interface HeaderProps {
  readonly view: View;
  readonly go: Go;
}

/** The head of every page: the name, which leads home, the way to the overview, and the search. */
export function Header({ view, go }: HeaderProps) {
  return (
    <header className="site">
      <a className="name" href="/" title="All gaps">
        Lac
        <span className="bracket" aria-hidden="true">
          [
        </span>
        un
        <span className="bracket" aria-hidden="true">
          ]
        </span>
        a
      </a>
      <nav aria-label="Views">
        <a
          href={overviewPath}
          aria-current={view.kind === "overview" ? "page" : undefined}
        >
          Overview
        </a>
      </nav>
      <SearchBox view={view} go={go} />
    </header>
  );
}
