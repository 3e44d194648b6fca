/** The address under which a process that listens there is reached from its own machine. */
export function urlOf(host: string, port: number, path = '/graphql'): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}${path}`;
}
