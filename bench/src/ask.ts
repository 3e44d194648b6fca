/** Asks a service, and gives the answer's text. @throws Error where it has errors, or a command was refused. */
export async function ask(url: string, query: string, variables: object = {}): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  if (!/^\{"(?:errors|data":null)|"Rejection"/.test(text)) return text;
  throw new Error(`required: an answer to ${query}; came: ${text.slice(0, 300)}`);
}

const mutation =
  'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename ... on Rejection { message } } }';

/** Records commands, a hundred at a time. @throws Error where one is refused. */
export async function recordAll(url: string, commands: readonly object[]): Promise<void> {
  for (let start = 0; start < commands.length; start += 100) {
    await ask(url, mutation, { commands: commands.slice(start, start + 100) });
  }
}
