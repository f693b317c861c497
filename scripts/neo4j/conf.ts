import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What differs from one server to the next. */
export interface ConfSettings {
  readonly port: number;
  readonly authentication: boolean;
}

/** Writes `neo4j.conf` where the server of `home` reads it, over the one of the last start. */
export function writeConf(home: string, settings: ConfSettings): void {
  const folder = path.join(home, "conf");
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "neo4j.conf"), confText(settings));
}

/** The text of `neo4j.conf`: on 127.0.0.1 alone, Bolt alone, and nothing sent to anyone. */
function confText(settings: ConfSettings): string {
  return `# Written anew at each start by "npm run neo4j".
server.default_listen_address=127.0.0.1
server.default_advertised_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:${settings.port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=${String(settings.authentication)}

server.memory.heap.max_size=1g
server.memory.pagecache.size=256m

dbms.usage_report.enabled=false
# From 2025 on. 5.26 does not know it, and would not start but for the next line.
dbms.fleet_manager.enabled=false
server.config.strict_validation.enabled=false

# Bolt waits 2 x 5 s at the end, after the databases are safely closed: Ctrl-C should not take so long.
internal.server.bolt.thread_pool_shutdown_wait_time=0s
internal.server.bolt.connection_shutdown_wait_time=0s
`;
}
