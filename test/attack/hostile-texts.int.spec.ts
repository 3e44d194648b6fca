import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pedigree } from '../cli/pedigree.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { openRawConnection, postText } from './raw-connection.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

/** What has acted on somebody somewhere, when it was shown, opened, queried or run. */
const texts: readonly (readonly [title: string, text: string])[] = [
  ['a path', '../../../../etc/passwd'],
  ['a path of Windows', '..\\..\\windows\\system32'],
  ['SQL', `'); drop table "events"; --`],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a formula', '=cmd|"/c calc"!A1'],
  ['a formula behind a tab', '\t=1+1'],
  ['an escape that clears the screen', '\u001b[2J\u001b[1;1Hnothing to see'],
  ['an escape of one byte', '\u009b2J'],
  ['text that is hidden', '\u001b[8mhidden\u001b[0m'],
  ['a NUL', 'before\u0000after'],
  ['a line break', 'first\r\nsecond'],
  ['a carriage return', 'good\rbad'],
  ['letters from right to left', 'model\u202efdp.exe'],
  ['characters without width', 'pay\u200bpal\ufeff'],
  ['a template', '{{7*7}}#{7*7}<%= 7*7 %>'],
  ['a name of every object', '__proto__'],
  ['a method', 'constructor'],
];

const register =
  'mutation ($name: String!) { answer: registerModel(input: { name: $name }) { __typename ... on RegisterModelPayload { position } ... on Rejection { code message } } }';
const describeModel = `mutation ($text: String!, $json: JSON!) { answer: recordTraining(input: {
  model: "texts", reason: $text, parameters: $json, commandId: null
}) { __typename ... on Rejection { message } ... on RecordTrainingPayload { event { reason data } } } }`;

beforeAll(async () => {
  await service.ask(register, { name: 'texts' });
});

describe('a text that acts elsewhere', () => {
  test.each(texts)('is a name and nothing more, or refused: %s', async (_, name) => {
    const { data } = await service.ask<{ answer: { __typename: string; message?: string; position?: string } }>(
      register,
      { name },
    );
    if (data.answer.__typename === 'Rejection')
      expect(data.answer.message).toMatch(/^name: required: a name of .*; came: /);
    else {
      const query = 'query ($name: String!) { model(model: $name) { name } }';
      const seen = { 'pedigree-min-position': data.answer.position ?? '' };
      expect(await service.ask(query, { name: `default/${name}` }, seen)).toEqual({ data: { model: { name } } });
    }
  });

  test.each(texts)(
    'comes back as it was said in a reason, a parameter, its name, and a stored event: %s',
    async (_, text) => {
      const json = { a: text, ...(text === '__proto__' ? {} : { [text]: [text] }) };
      const answer = await service.ask(describeModel, { text, json });
      expect(answer).toEqual({
        data: {
          answer: {
            __typename: 'RecordTrainingPayload',
            event: { reason: text, data: expect.objectContaining({ recipe: { parameters: json } }) },
          },
        },
      });
    },
  );
});

describe('members that every object has', () => {
  const send = async (parameters: string) => {
    const query = describeModel.replaceAll('\n', ' ').replaceAll('"', '\\"');
    const response = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":"${query}","variables":{"text":"x","json":${parameters}}}`,
    });
    return response.text();
  };

  test.each(['{"__proto__":{"polluted":true}}', '{"a":{"b":[{"__proto__":1}]}}'])('%s is refused', async (json) => {
    expect(await send(json)).toMatch(/required: members of any name but __proto__; came: one of that name/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    '{"constructor":{"prototype":{"polluted":true}}}',
    '{"toString":"x","valueOf":1,"hasOwnProperty":null}',
    '{"then":{"then":1}}',
  ])('%s is data like any other', async (json) => {
    expect(await send(json)).toContain(`"parameters":${json}`);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('are no variables, no operation names and no header of a request', async () => {
    for (const body of [
      '{"query":"{ __typename }","variables":{"__proto__":{"x":1},"constructor":1}}',
      '{"query":"{ __typename }","__proto__":{"query":"{ x }"}}',
    ]) {
      const response = await fetch(service.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
    }
  });
});

describe('an actor', () => {
  const asActor = async (bytes: string) => {
    const connection = await openRawConnection(service.url);
    const query =
      'mutation { registerModel(input: { name: \\"texts\\" }) { ... on RegisterModelPayload { event { actor { id } } } } }';
    const text = postText(`{"query":"${query}"}`).replace(
      '\r\n',
      `\r\npedigree-actor: ${bytes}\r\nconnection: close\r\n`,
    );
    connection.socket.write(Buffer.from(text, 'latin1'));
    return connection.closed(60_000);
  };

  test.each([
    ['with a line break of its own', 'ada\nset-cookie: x=1', 400],
    ['with a carriage return', 'ada\rx', 400],
    ['with an escape', 'ada\u001b[2J', 400],
    ['with an escape of one byte', 'ada\u00c2\u009b2J', 400],
    ['with a NUL', 'ada\u0000', 400],
    ['that is no UTF-8', 'ada\u00ff', 400],
    ['that reads from right to left', `ada${Buffer.from('\u202e').toString('latin1')}x`, 400],
    ['with characters without width', `ada${Buffer.from('\u200b').toString('latin1')}`, 400],
    ['that is too long', 'a'.repeat(256), 400],
    ['that is as long as it may be', 'a'.repeat(255), 200],
    ['that is HTML', '<b>ada</b>', 200],
    ['in any script', Buffer.from('Ада Лавлейс').toString('latin1'), 200],
  ])('%s', async (_, bytes, status) => {
    const answer = await asActor(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(answer).not.toMatch(/^set-cookie/im);
    expect(JSON.parse(answer.slice(answer.indexOf('{'))).errors?.[0].message ?? '').toMatch(
      status === 200 ? /^$/ : /^required: HTTP\/1.1; came: |^pedigree-actor: required: .*; came: /,
    );
  });
});

describe('the command line shows what acts, and does not let it', () => {
  // A character that moves, hides or turns what a terminal shows; line ends aside.
  const acting = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u;
  const run = (...argv: readonly string[]) => pedigree(argv, { environment: { PEDIGREE_URL: service.url } });

  test.each([
    ['events', ['events']],
    ['events as JSON', ['events', '--json']],
    ['a recipe', ['recipe', 'texts@1']],
    ['a lineage', ['lineage', 'texts@1']],
    ['a lineage for Graphviz', ['lineage', 'texts@1', '--dot']],
    ['a lineage for Mermaid', ['lineage', 'texts@1', '--mermaid']],
    ['a model', ['model', 'show', 'texts']],
    ['a reference that nobody knows', ['lineage', 'model:x\u001b[2J@1']],
  ])('%s', async (_, argv) => {
    const { stdout, stderr } = await run(...argv);
    expect(`${stdout}${stderr}`).not.toBe('');
    expect(`${stdout}${stderr}`).not.toMatch(acting);
  });

  test('events for a spreadsheet, in which nothing is a formula', async () => {
    const { stdout } = await run('events', '--csv');
    expect(stdout).toContain(`'=cmd`);
    expect(stdout).not.toMatch(/(^|,)"?[=@+]/m);
    expect(stdout.replaceAll('\r\n', '\n').replaceAll('\t', ' ')).not.toMatch(acting);
  });

  test('JSON says all of it', async () => {
    const { stdout } = await run('events', '--json');
    const reasons = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).reason);
    for (const [, text] of texts) expect(reasons).toContain(text);
  });
});
