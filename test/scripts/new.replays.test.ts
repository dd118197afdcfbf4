import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { domains } from '../../core/model/finding.ts';
import { packageRoot } from '../../lib/package-root.ts';
import { mark } from '../support/templates.ts';

const bin = (tool: string) => join(packageRoot, 'node_modules', '.bin', tool);
/** What is written to, or compiled. */
const copied = [
  'core',
  'docs',
  'lambdas',
  'lib',
  'scripts',
  'simulator',
  'statemachines',
  'test/core',
  'test/support',
  'README.md',
  'package.json',
  'tsconfig.json',
  'tsconfig.test.json',
  'jest.config.js',
  '.oxlintrc.json',
  '.oxfmtrc.json',
];
const checksOf = (domain: string) => [
  `core/checks/${domain}/made-up-${domain}.ts`,
  `core/messages/en/checks/made-up-${domain}.ts`,
  `test/core/checks/${domain}/made-up-${domain}.test.ts`,
];
const made = [
  ...domains.flatMap(checksOf),
  'core/remedies/catalogue/make-up.ts',
  'core/messages/en/remedies/make-up.ts',
  'test/core/remedies/catalogue/make-up.test.ts',
];
const beside = [
  ...domains.flatMap((domain) => [
    `docs/checks/made-up-${domain}.md`,
    `simulator/scenarios/made-up-${domain}.json`,
  ]),
  'docs/remedies/make-up.md',
];
let copy = '';

function run(command: string, ...args: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: '--no-warnings' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}
/** Compiled once: a start of tsx takes longer than all that the script does. */
const create = (...args: readonly string[]) => run('node', 'scripts/new.js', ...args);
const textOf = (file: string) => readFileSync(join(copy, file), 'utf8');

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gateway-medic-new-'));
  for (const path of copied) cpSync(join(packageRoot, path), join(copy, path), { recursive: true });
  symlinkSync(join(packageRoot, 'node_modules'), join(copy, 'node_modules'));
  run(
    bin('esbuild'),
    'scripts/new.ts',
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--outfile=scripts/new.js',
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('what is made for each domain compiles, is registered and clean, and its test says what to fill in', () => {
  const checks = domains.map((domain) => `${domain}/made-up-${domain}`);
  expect(create('check', ...checks, 'remedy', 'make-up')).toMatchObject({ status: 0 });
  expect([...made, ...beside].filter((file) => !existsSync(join(copy, file)))).toEqual([]);
  for (const file of [...made, ...beside]) expect(textOf(file)).toContain(mark);
  expect(textOf('docs/checks/made-up-lambda.md')).toContain('| `lambda:GetPolicy` |');
  expect(textOf('docs/remedies/make-up.md')).toContain('| `apigateway:UpdateStage` |');
  const include = [...made, 'core/**/*.generated.ts'];
  writeFileSync(
    join(copy, 'tsconfig.new.json'),
    JSON.stringify({ extends: './tsconfig.json', include }),
  );
  expect(run(bin('tsc'), '-p', 'tsconfig.new.json')).toEqual({ status: 0, text: '' });
  expect(run(bin('oxlint'), '--deny-warnings', ...made)).toMatchObject({ status: 0 });
  expect(run(bin('oxfmt'), '--check', ...made)).toMatchObject({ status: 0 });
  const { status, text } = run(bin('jest'), '--rootDir', copy, 'made-up', 'make-up');
  expect(status).toBe(1);
  expect(text.match(/^(?:make-up > )?FILL IN: .+/gm)).toHaveLength(domains.length + 1);
  // What is not to be filled in works as it is: that nothing is wrong, and that there are texts.
  expect(text).toContain(`${domains.length + 1} failed, ${2 * (domains.length + 1)} passed`);
});

test.each([
  [
    'the same check again',
    ['check', 'lambda/made-up-lambda'],
    'already exists; nothing was written',
  ],
  ['the same remedy again', ['remedy', 'make-up'], 'already exists; nothing was written'],
  [
    'a domain that does not exist',
    ['check', 'lambdas/some-cause'],
    '"lambdas" is not a valid domain. Available: logs',
  ],
  ['no domain', ['check', 'some-cause'], '"some-cause" is not a valid domain'],
  ['no id', ['check', 'lambda'], '"" is not a valid id'],
  ['a name of two parts', ['check', 'lambda/some/cause'], '"some/cause" is not a valid id'],
  [
    'a name in capitals',
    ['remedy', 'Make_Up'],
    '"Make_Up" is not a valid id: use lower-case words',
  ],
  ['nothing at all', [], 'Usage: npm run new:check DOMAIN/ID'],
])('refuses %s', (_, args, sentence) => {
  const { status, text } = create(...args);
  expect(status).toBe(2);
  expect(text).toContain(sentence);
  expect(text).not.toContain('wrote');
});
