import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { Neo4jProblem } from "./problem.ts";

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort(): Promise<number> {
  return await tryPort(0);
}

/** Throws a Neo4jProblem where nothing can listen on `port` of 127.0.0.1: it is taken, or this user may not. */
export async function requirePort(port: number): Promise<void> {
  try {
    await tryPort(port);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : null;
    throw new Neo4jProblem(
      code === "EADDRINUSE"
        ? takenPort(port)
        : `Port ${port} cannot be used by this user: choose one above 1023 with --port.`,
      { cause },
    );
  }
}

/** What to do about a port that something else listens on. */
function takenPort(port: number): string {
  return `Port ${port} of 127.0.0.1 is taken: stop what listens there, or choose another port with --port ${port < 65_535 ? port + 1 : 7687}.`;
}

async function tryPort(port: number): Promise<number> {
  const server = createServer();
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  // A TCP server's address is an AddressInfo once it listens.
  const address = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return address.port;
}
