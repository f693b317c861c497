/** The processor time that this process has used, as Prometheus would be told. */
export function processorTime(): string {
  const { user, system } = process.cpuUsage();
  return `process_cpu_seconds_total ${(user + system) / 1e6}\n`;
}
