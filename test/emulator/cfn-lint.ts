import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GatewayMedicProps } from '../../lib/index.ts';
import { email, sns } from '../../lib/notify.ts';
import { synthesize } from '../../lib/synthesize.ts';
import { runFolder } from '../../scripts/emulator/emulators.ts';
import { run } from '../../scripts/emulator/processes.ts';
import type { Check } from './checks.ts';

/** The stack in the forms that a configuration can give it. */
const stacks: Readonly<Record<string, GatewayMedicProps>> = {
  default: {},
  listed: {
    apis: [
      { kind: 'REST', name: 'shop', stage: 'prod' },
      { kind: 'HTTP', id: 'a1b2c3d4e5', stage: '$default' },
    ],
    notify: email('oncall@example.com'),
    policy: { mode: 'automatic', automaticUpTo: 'medium' },
  },
  observing: {
    name: 'watcher',
    policy: { mode: 'observe' },
    notify: sns('arn:aws:sns:us-east-1:123456789012:oncall'),
  },
};

/** Each a part of AWS that lacks something others have, or has it later. */
const regions = [
  'us-east-1',
  'eu-central-1',
  'ap-southeast-7',
  'ca-west-1',
  'sa-east-1',
  'us-gov-west-1',
  'cn-north-1',
  'cn-northwest-1',
  'eusc-de-east-1',
];

/** Warnings that say nothing about the product. */
const ignored: Readonly<Record<string, string>> = {
  W3005: 'CDK writes dependencies that references make already.',
  W3037:
    'cloudwatch:DescribeAlarmContributors is newer than its list of actions; test/lib/iam/service-authorization.test.ts checks all.',
};

/** https://github.com/aws-cloudformation/cfn-lint: errors and warnings fail, for every resource type that a Region may lack. */
export async function lintPart(programs: string, check: Check): Promise<void> {
  const folder = join(runFolder, 'templates');
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(stacks).map(([name, props]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(synthesize(props)));
    return file;
  });
  const rules = ['--non-zero-exit-code', 'warning', '--ignore-checks', ...Object.keys(ignored)];
  const args = [...rules, '--regions', ...regions, '--', ...files];
  await check(`nothing in ${files.length} templates and ${regions.length} Regions`, async () => {
    const command = join(programs, 'cfn-lint');
    const { code, output } = await run({ name: 'cfn-lint', command, args });
    assert.equal(code, 0, output);
  });
}
