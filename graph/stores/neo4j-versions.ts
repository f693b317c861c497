import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { Neo4jError, type Session } from "neo4j-driver";
import * as v from "valibot";
import { baseLabel, commitLabel } from "../model.ts";
import type { Reader, TextIndex, Writer } from "../store.ts";

/**
 * One version for a whole transaction on Neo4j, which isolates less than that: a transaction reads what others have committed, and a
 * commit becomes visible node by node. So a writer leaves a mark, in a transaction of its own, for the short while of its commit; a
 * reader that sees a mark, or another version at its end than at its start, begins again.
 *
 * The order of the looks matters. At the start the version comes before the mark: without a mark no commit is under way, and any that
 * begins later changes the version. At the end the mark comes before the version: without a mark a commit that began has ended, and
 * its version shows. `collect` and `count` make the engine finish the first look before the second. Work that asked nothing rests on the
 * first look alone.
 */

/** A mark that a broken writer left behind counts no longer, in ms. Machines' clocks may differ by less. */
const markLife = 60_000;

const pause = 20;

/** `work` run until all of it saw one version. What it throws counts only where it did not see a mix. */
export function onOneVersion<Value>(
  work: (reader: Reader) => Promise<Value>,
  textIndex: TextIndex,
): (statements: Writer) => Promise<Value> {
  return async (statements) => {
    for (;;) {
      const before = await look(statements, start);
      if (!before.marked) {
        let asked = false;
        const reader: Reader = {
          version: before.version ?? null,
          run: (text, parameters) => {
            asked = true;
            return statements.run(text, parameters);
          },
          isSettled: async () => isSame(before, await look(statements, end)),
          textIndex,
        };
        const [outcome] = await Promise.allSettled([work(reader)]);
        const failed = outcome.status === "rejected";
        if (failed && outcome.reason instanceof Neo4jError) {
          // The transaction is broken: nothing more can be asked in it.
          throw outcome.reason;
        }
        // `run` sets it behind the compiler's back.
        const after = (asked as boolean) ? await look(statements, end) : before;
        if (isSame(before, after)) {
          if (failed) throw outcome.reason;
          return outcome.value;
        }
      }
      await setTimeout(pause);
    }
  };
}

const start = `// versionAtStart
  OPTIONAL MATCH (d:${baseLabel} {id: 'dataset'})
  WITH collect(d.version) AS versions
  OPTIONAL MATCH (c:${commitLabel}) WHERE c.since > $oldest
  RETURN versions, count(c) AS marks
  ORDER BY marks`;

const end = `// versionAtEnd
  OPTIONAL MATCH (c:${commitLabel}) WHERE c.since > $oldest
  WITH count(c) AS marks
  OPTIONAL MATCH (d:${baseLabel} {id: 'dataset'})
  RETURN collect(d.version) AS versions, marks
  ORDER BY marks`;

interface Look {
  readonly version: string | undefined;
  readonly marked: boolean;
}

/** Whether nothing changed between the look at the start and one at the end. */
function isSame(before: Look, after: Look): boolean {
  return !after.marked && after.version === before.version;
}

async function look(reader: Writer, text: string): Promise<Look> {
  const [row] = await reader.run(text, { oldest: Date.now() - markLife });
  const { versions, marks } = v.parse(lookRow, row);
  return { version: versions[0], marked: marks > 0 };
}

const lookRow = v.object({
  versions: v.array(v.string()),
  marks: v.number(),
});

/** A writer's mark: `set` it as the last thing before the commit, `remove` it when the commit is over, well or not. */
export interface CommitMark {
  readonly set: () => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** The mark of one writer. Each step opens a session of its own, since the mark must be seen before the commit. */
export function commitMark(openSession: () => Session): CommitMark {
  const id = randomUUID();
  let isSet = false;
  async function write(text: string, since: number): Promise<void> {
    const session = openSession();
    try {
      await session.executeWrite((transaction) =>
        transaction.run(text, { id, since }),
      );
    } finally {
      await session.close();
    }
  }
  return {
    set: async () => {
      await write(
        `MERGE (c:${commitLabel} {id: $id}) SET c.since = $since`,
        Date.now(),
      );
      isSet = true;
    },
    remove: async () => {
      // Old ones of broken writers go with it.
      if (!isSet) return;
      await write(
        `MATCH (c:${commitLabel}) WHERE c.id = $id OR c.since < $since DELETE c`,
        Date.now() - markLife,
      );
    },
  };
}
