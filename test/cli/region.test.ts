import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { connectLive } from '../../cli/account/live-connection.ts';
import { settleRegion } from '../../cli/account/region-variables.ts';
import { Interrupts } from '../../cli/interrupts.ts';

const folder = mkdtempSync(join(tmpdir(), 'gateway-medic-'));
const before = { ...process.env };
const files = {
  AWS_CONFIG_FILE: join(folder, 'config'),
  AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
};
writeFileSync(files.AWS_CONFIG_FILE, '[default]\nregion = eu-south-1\n[profile nowhere]\n');
writeFileSync(files.AWS_SHARED_CREDENTIALS_FILE, '');

afterAll(() => {
  process.env = before;
  rmSync(folder, { recursive: true });
});

/** The Region that a command works in, with an option and with variables. */
async function regionWith(option: string | undefined, variables: Record<string, string>) {
  const { AWS_REGION: _, AWS_DEFAULT_REGION: __, AWS_PROFILE: ___, ...others } = before;
  process.env = { ...others, ...files, ...variables };
  settleRegion(process.env);
  const { environment } = await connectLive(
    option === undefined ? {} : { region: option },
    new Interrupts(
      () => {},
      () => {},
    ),
  );
  return environment.region;
}

const one = 'eu-west-1';
const two = 'eu-west-2';
const three = 'eu-west-3';

describe('the Region', () => {
  test.each<[string, string, string | undefined, Record<string, string>]>([
    ['the option beats all', one, one, { AWS_REGION: two, AWS_DEFAULT_REGION: three }],
    [
      'AWS_REGION beats the default',
      two,
      undefined,
      { AWS_REGION: two, AWS_DEFAULT_REGION: three },
    ],
    ['AWS_DEFAULT_REGION counts', three, undefined, { AWS_DEFAULT_REGION: three }],
    ['empty is not set', three, undefined, { AWS_REGION: '', AWS_DEFAULT_REGION: three }],
    ['both empty', 'eu-south-1', undefined, { AWS_REGION: '', AWS_DEFAULT_REGION: '' }],
    ['the profile is last', 'eu-south-1', undefined, {}],
  ])('%s', async (_, expected, option, variables) => {
    expect(await regionWith(option, variables)).toBe(expected);
  });

  test('nothing names one', async () => {
    await expect(regionWith(undefined, { AWS_PROFILE: 'nowhere' })).rejects.toThrow(
      'No Region is set',
    );
  });
});
