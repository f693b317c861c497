import { Mark } from "./mark.tsx";

interface KeyProps {
  readonly version: string;
  readonly engine: string;
}

/** What the marks mean, and what data they stand for. */
export function Key({ version, engine }: KeyProps) {
  return (
    <section className="key" aria-labelledby="key">
      <h2 id="key">Signs</h2>
      <ul>
        <li>
          <Mark shape="BRACKETS" /> gap; on the ribbon tall if explicit, short
          if implicit
        </li>
        <li>
          <Mark shape="DISC" /> work cited
        </li>
        <li>
          <Mark shape="SQUARE" /> filled: the text says so
        </li>
        <li>
          <Mark shape="SQUARE" hollow /> hollow: a curator infers it
        </li>
      </ul>
      <p className="quiet">
        Data version {version.slice(0, 8)}, {engine} engine. All of it is open
        at <a href="/graphql">the API</a>.
      </p>
    </section>
  );
}
