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

/** https://github.com/aws-cloudformation/cfn-lint: errors fail; warnings are about what CDK itself writes. */
export async function lintPart(programs: string, check: Check): Promise<void> {
  const folder = join(runFolder, 'templates');
  mkdirSync(folder, { recursive: true });
  const files = Object.entries(stacks).map(([name, props]) => {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(synthesize(props)));
    return file;
  });
  await check(`no error in ${files.length} templates`, async () => {
    const { code, output } = await run({
      name: 'cfn-lint',
      command: join(programs, 'cfn-lint'),
      args: ['--non-zero-exit-code', 'error', '--ignore-checks', 'W', '--', ...files],
    });
    assert.equal(code, 0, output);
  });
}
