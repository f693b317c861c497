import {
  collectDefaultMetrics,
  Counter,
  Histogram,
  Registry,
} from "prom-client";

/** What is counted, for Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/ */
export interface Metrics {
  /** A request was answered, after so many seconds. */
  readonly request: (route: string, status: number, seconds: number) => void;
  /** An operation was answered, from kept bytes, by running it or by refusing it. */
  readonly operation: (source: "kept" | "run" | "refused") => void;
  /** A statement was asked of the database. */
  readonly statement: () => void;
  /** All there is to tell, as text, and its media type. */
  readonly text: () => Promise<string>;
  readonly type: string;
}

/** Bounds in seconds: from an answer out of kept bytes to one that comes at the deadline. */
const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5, 10];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "lacuna_request_seconds",
    help: "Time from a request to the end of its answer, by route and status",
    labelNames: ["route", "status"],
    buckets,
    registers,
  });
  const operations = new Counter({
    name: "lacuna_operations_total",
    help: "GraphQL operations, by how they were answered: from kept bytes, by running them, by refusing them",
    labelNames: ["source"],
    registers,
  });
  const statements = new Counter({
    name: "lacuna_statements_total",
    help: "Statements asked of the database",
    registers,
  });
  return {
    request: (route, status, seconds) => {
      requests.observe({ route, status }, seconds);
    },
    operation: (source) => {
      operations.inc({ source });
    },
    statement: () => {
      statements.inc();
    },
    text: () => registry.metrics(),
    type: registry.contentType,
  };
}
