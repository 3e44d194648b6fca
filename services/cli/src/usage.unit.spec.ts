import { expect, test } from '@jest/globals';
import { runLine } from './testing/run-line.ts';

test.each([
  [
    'a version where a version must be',
    ['promote', 'fraud', 'production'],
    '<model@version>: required: a model with a version, such as fraud@3; came: fraud',
  ],
  [
    'no version where none may be',
    ['retire', 'fraud@3', 'production'],
    '<model>: required: a model without a version; came: fraud@3',
  ],
  [
    'a reference to the right kind',
    ['promote', 'dataset:fraud@3', 'production'],
    '<model@version>: required: a reference of kind model; came: "dataset:fraud@3"',
  ],
  [
    'a day of the calendar',
    ['serving', 'production', '--at', '2026-02-30'],
    '--at: required: a date and time that exist in the calendar; came: "2026-02-30"',
  ],
  [
    'a time or position to know at',
    ['serving', 'production', '--known-at', 'yesterday'],
    '--known-at: required: a time, a position <log id>.<number>, or now; came: yesterday',
  ],
  [
    'a reason for a correction',
    ['correct', 'fraud', 'production', '--since', '2026-05-20', '--to', '2'],
    '--reason: required: why it is corrected; came: none',
  ],
  [
    'what to correct to',
    ['correct', 'fraud', 'production', '--since', '2026-05-20', '--reason', 'x'],
    'required: --since and --to (or --withdraw alone); came: not both of them',
  ],
  [
    'a withdrawal alone',
    ['correct', 'fraud', 'production', '--withdraw', 'e', '--to', '2', '--reason', 'x'],
    '--withdraw: required: it alone; came: also --since, --until, --to or --salt',
  ],
  [
    'a model or dataset to retract',
    ['retract', 'environment:production@2026-05-01', '--reason', 'x'],
    '<reference>: required: a version of a model or dataset, such as dataset:prices@3; came: environment:production@2026-05-01',
  ],
  [
    'whole numbers',
    ['environment', 'add', 'qa', '--rank', '1.5'],
    '--rank: required: a whole number from -2147483648 to 2147483647; came: 1.5',
  ],
  ['an event type', ['events', '--type', 'Promoted'], '--type: required: one of DatasetRegistered, '],
  [
    'a command id of the right form',
    ['retire', 'fraud', 'production', '--command-id', 'a b'],
    '--command-id: required: an id of 1 to 128 characters',
  ],
  [
    'an address',
    ['serving', 'production', '--url', 'localhost:4000'],
    '--url, PEDIGREE_URL: required: a URL such as http://127.0.0.1:4000/graphql; came: localhost:4000',
  ],
  [
    'an actor that can be recorded',
    ['serving', 'production', '--actor', 'p:ada'],
    'required: an actor of 1 to 255 characters',
  ],
  [
    'a stage and a name',
    ['import', 'dvc', '.', '--environment', 'prod'],
    '--environment: required: stage=name, such as prod=production; came: prod',
  ],
  [
    'a parameter and its value',
    ['dataset', 'add', '.', '--param', 'depth'],
    '--param: required: key=value; came: depth',
  ],
  [
    'a metric that is a number',
    ['model', 'add', 'x', '--metric', 'auc=high'],
    '--metric auc: required: a number, or NaN, Infinity, -Infinity; came: high',
  ],
  [
    'what can be a node of the graph',
    ['lineage', 'environment:production'],
    '<reference>: required: a model, dataset, run, commit or digest; came: environment:production',
  ],
  [
    'kinds that there are',
    ['lineage', 'fraud@3', '--kinds', 'model,weights'],
    '--kinds: required: some of dataset, code, run, model, artifact, with commas between; came: model,weights',
  ],
  [
    'one step at least',
    ['lineage', 'fraud@3', '--depth', '0'],
    '--depth: required: a whole number from 1 to 2147483647; came: 0',
  ],
  [
    'one form of answer',
    ['lineage', 'fraud@3', '--dot', '--json'],
    "option '--dot' cannot be used with option '--json'",
  ],
  ['one form of list', ['events', '--csv', '--json'], "option '--csv' cannot be used with option '--json'"],
  [
    'a version for a recipe',
    ['recipe', 'fraud'],
    '<reference>: required: a version of a model or dataset, such as dataset:prices@3; came: fraud',
  ],
  [
    'the name of a package',
    ['software', 'numpy@'],
    '<package[@version]>: required: a package, such as numpy or numpy@1.26.4; came: numpy@',
  ],
  ['an argument', ['serving'], "missing required argument 'environment'; see: pedigree serving --help\n"],
  [
    'no argument too many',
    ['serving', 'a', 'b'],
    "too many arguments for 'serving'. Expected 1 argument but got 2; see: pedigree serving --help\n",
  ],
  [
    'a command of a group',
    ['dataset', 'ad'],
    "unknown command 'ad' (Did you mean add?); see: pedigree dataset --help\n",
  ],
  ['a command', ['serve'], "unknown command 'serve'"],
])('%s is required, and said so in one line with exit code 2', async (_title, argv, message) => {
  const { exitCode, stdout, stderr } = await runLine(argv);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(`pedigree: ${message}`);
  expect(stderr).not.toMatch(/\n\s+at /);
});

test('no service at the address is exit code 3, and says how to start one', async () => {
  const { exitCode, stdout, stderr } = await runLine([
    'serving',
    'production',
    '--at',
    '2026-05-25',
    '--url',
    'http://127.0.0.1:1/graphql',
  ]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' });
  expect(stderr).toMatch(
    /^--at 2026-05-25 is 2026-05-25T00:00:00.000Z\npedigree: required: a Pedigree service at http:\/\/127.0.0.1:1\/graphql; came: .+\. Start one with: pedigree start\n$/,
  );
});

test('a flag beats a variable', async () => {
  const variables = { PEDIGREE_URL: 'http://127.0.0.1:2/graphql' };
  expect((await runLine(['model', 'list'], { variables })).stderr).toContain('127.0.0.1:2');
  expect((await runLine(['model', 'list', '--url', 'http://127.0.0.1:1'], { variables })).stderr).toContain(
    '127.0.0.1:1',
  );
});

test('what is not there to be recorded is refused with exit code 1', async () => {
  const { exitCode, stderr } = await runLine([
    'dataset',
    'add',
    'no-such-file',
    '--no-code',
    '--url',
    'http://127.0.0.1:1',
  ]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: 'pedigree: required: a file or folder; came: /no-such-file, which is not there\n',
  });
});
