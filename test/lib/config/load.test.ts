import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { InvalidInput } from '../../../core/model/errors.ts';
import { configJsonSchema } from '../../../lib/config/json-schema.ts';
import { loadConfig } from '../../../lib/config/load.ts';
import { packageRoot } from '../../../lib/package-root.ts';

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'gateway-medic-')), 'config.json');
  writeFileSync(file, text);
  return file;
}

describe('a configuration file', () => {
  test('is read and checked', () => {
    expect(loadConfig(fileWith('{"evidenceDays": 7}')).evidenceDays).toBe(7);
  });

  test('that does not exist is an error, or the defaults where it is optional', () => {
    expect(() => loadConfig('/nowhere.json')).toThrow(InvalidInput);
    expect(() => loadConfig('/nowhere.json')).toThrow('/nowhere.json does not exist');
    expect(loadConfig('/nowhere.json', { optional: true }).apis).toEqual([]);
  });

  test('that is not JSON is named with the reason', () => {
    const file = fileWith('{"a": }');
    expect(() => loadConfig(file)).toThrow(InvalidInput);
    expect(() => loadConfig(file)).toThrow(file);
  });
});

describe('the JSON schema for editors', () => {
  const validate = new Ajv({ formats: { email: true } }).compile(configJsonSchema());

  test.each([
    [true, {}],
    [true, { apis: [{ kind: 'REST', name: 'shop', stage: 'prod' }] }],
    [true, { thresholds: { noTrafficMinutes: false } }],
    [false, { thresholds: { noTrafficMinutes: true } }],
    [false, { polcy: {} }],
    [false, { apis: [{ kind: 'REST', stage: 'prod' }] }],
  ])('says %s where the parser does: %j', (valid, config) => {
    expect(validate(config)).toBe(valid);
    const attempt = () => loadConfig(fileWith(JSON.stringify(config)));
    if (valid) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(InvalidInput);
  });

  test('accepts the file of this repository', () => {
    const file = join(packageRoot, 'gateway-medic.config.json');
    expect(validate(JSON.parse(readFileSync(file, 'utf8')))).toBe(true);
    expect(() => loadConfig(file)).not.toThrow();
  });
});
