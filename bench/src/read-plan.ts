/** What the process that started this one wrote to its stdin as JSON. */
export async function readPlan<Plan>(): Promise<Plan> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
