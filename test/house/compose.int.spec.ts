import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

interface Service {
  readonly profiles?: readonly string[];
  readonly image: string;
  readonly build?: string;
  readonly entrypoint?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: object;
  readonly deploy?: { readonly replicas: number };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

const compose: Compose = parse(readFileSync('docker-compose.yml', 'utf8'), { merge: true });
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);
const servers = services.filter(([, { build }]) => build === undefined);

const lines = readFileSync('Dockerfile', 'utf8').replaceAll('\\\n', '').split('\n');
const instructions = (name: string) => lines.filter((line) => line.startsWith(`${name} `));

/** What the image sets where the compose file does not. */
const imageEnvironment: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...instructions('ENV')
      .join(' ')
      .matchAll(/(\w+)=(\S+)/g),
  ].map(([, name, value]) => [name, value]),
);

describe('docker-compose.yml', () => {
  test.each(services)(
    '%s publishes no port beyond this machine, since nobody is asked who he is',
    (_, { ports = [] }) => {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:[\d-]+:\d+$/);
    },
  );

  test('no two services publish the same port', () => {
    const published = services.flatMap(([, { ports = [] }]) =>
      ports.flatMap((port) => {
        const [from = '', to = from] = port.split(':')[1]?.split('-') ?? [];
        return Array.from({ length: Number(to) - Number(from) + 1 }, (__, index) => Number(from) + index);
      }),
    );
    expect(new Set(published).size).toBe(published.length);
  });

  test.each(services)(
    '%s has bounds of processor, memory and processes, and nothing in it gains privileges',
    (_, service) => {
      expect(service).toMatchObject({
        cpus: expect.any(Number),
        mem_limit: expect.stringMatching(/^\d+[mg]$/),
        pids_limit: expect.any(Number),
        security_opt: ['no-new-privileges:true'],
      });
    },
  );

  test.each(services)('%s is waited for only as far as it, or its image, tells when it is well', (_, service) => {
    for (const [name, { condition }] of Object.entries(service.depends_on ?? {})) {
      expect([condition, compose.services[name]?.healthcheck]).toEqual(['service_healthy', expect.any(Object)]);
    }
  });

  test.each(servers)(
    '%s is of a version that is named, in a volume, and told apart from one that is not well',
    (_, server) => {
      expect(server.image).toMatch(/:\d+\.\d+(?:\.\d+)?(?:-[a-z]+)*$/);
      const [volume = ''] = server.volumes?.[0]?.split(':') ?? [];
      expect(Object.keys(compose.volumes)).toContain(volume);
      expect(server.healthcheck).toMatchObject({ test: expect.arrayContaining(['CMD']), retries: expect.any(Number) });
    },
  );

  test('what keeps its log or its views in a folder has them in a volume that no other has', () => {
    const keeping = ours.filter(([, { environment }]) => !`${environment?.PEDIGREE_STORE}`.startsWith('postgres:'));
    expect(keeping.length).toBeGreaterThan(0);
    const volumes = keeping.map(([, service]) => service.volumes?.map((volume) => volume.split(':')));
    expect(volumes.map((each) => each?.map(([, folder]) => folder))).toEqual(keeping.map(() => ['/data']));
    const names = volumes.map((each) => each?.[0]?.[0] ?? '');
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(names));
    expect(new Set(names).size).toBe(keeping.length);
  });

  test('two gateways, two projectors and two relays are on one PostgreSQL and one Kafka', () => {
    const fleet = ['gateway', 'projector', 'relay'].map((name) => compose.services[name]);
    for (const service of fleet) {
      expect(service).toMatchObject({ profiles: ['cluster'], deploy: { replicas: 2 } });
      expect(service?.environment?.PEDIGREE_STORE).toBe(fleet[0]?.environment?.PEDIGREE_STORE);
    }
    for (const server of ['postgres', 'kafka']) expect(compose.services[server]?.profiles).toContain('cluster');
  });

  test.each(ours)(
    '%s starts what is there, and sets what that knows, as it has to be',
    (_, { entrypoint, environment }) => {
      const [program, main = ''] = entrypoint ?? JSON.parse(instructions('ENTRYPOINT')[0]?.slice(11) ?? '[]');
      expect(program).toBe('node');
      const given = { ...imageEnvironment, ...environment };
      const { status, stdout, stderr } = spawnSync(process.execPath, [main, '--help'], {
        env: {
          ...process.env,
          ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, `${value}`])),
        },
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([0, '']);
      for (const name of Object.keys(environment ?? {})) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`));
    },
  );
});

describe('the image', () => {
  test('is built of bases whose versions are named, and runs as a user that is not root', () => {
    for (const base of instructions('FROM')) expect(base).toMatch(/^FROM node:\d+\.\d+-\S+( AS \w+)?$/);
    expect(instructions('USER')).toEqual(['USER 1000']);
    expect(instructions('FROM').length).toBeGreaterThan(1);
  });

  test('tells when it is well at the port that it was given', () => {
    const [check = ''] = instructions('HEALTHCHECK');
    expect(check).toContain('process.env.PEDIGREE_PORT');
    expect(imageEnvironment.PEDIGREE_PORT).toBe(instructions('EXPOSE')[0]?.slice(7));
  });
});
