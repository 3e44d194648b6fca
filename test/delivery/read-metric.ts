/** What `/metrics` of a service tells by a name without labels; NaN where it does not. */
export async function readMetric(url: string, name: string): Promise<number> {
  const text = await (await fetch(new URL('/metrics', url))).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}
