import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const bin = (tool: string) => join(root, 'node_modules', '.bin', tool);
const copied = [
  'core',
  'scripts',
  'test/core',
  'test/support',
  'package.json',
  'tsconfig.json',
  'jest.config.js',
  '.oxlintrc.json',
];
const made = [
  'core/checks/lambda/lambda-made-up.ts',
  'core/messages/en/checks/lambda-made-up.ts',
  'test/core/checks/lambda/lambda-made-up.test.ts',
  'core/remedies/catalogue/make-up.ts',
  'core/messages/en/remedies/make-up.ts',
  'test/core/remedies/catalogue/make-up.test.ts',
];
const beside = [
  'docs/checks/lambda-made-up.md',
  'simulator/scenarios/lambda-made-up.json',
  'docs/remedies/make-up.md',
];
let copy = '';

function run(command: string, ...args: readonly string[]) {
  const env = { ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' };
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: copy, encoding: 'utf8', env });
  return { status, text: stdout + stderr };
}
/** Compiled once: a start of tsx takes longer than all that the script does. */
const create = (...args: readonly string[]) => run('node', 'scripts/new.js', ...args);

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'gateway-medic-new-'));
  for (const path of copied) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
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

test('what is made compiles, is registered, passes the linter and its own tests', () => {
  expect(create('check', 'lambda/lambda-made-up')).toMatchObject({ status: 0 });
  expect(create('remedy', 'make-up')).toMatchObject({ status: 0 });
  expect([...made, ...beside].filter((file) => !existsSync(join(copy, file)))).toEqual([]);
  expect(run(bin('tsx'), 'scripts/registry.ts', '--check')).toEqual({ status: 0, text: '' });
  const include = [...made, 'core/**/registry.generated.ts'];
  writeFileSync(
    join(copy, 'tsconfig.new.json'),
    JSON.stringify({ extends: './tsconfig.json', include }),
  );
  expect(run(bin('tsc'), '-p', 'tsconfig.new.json')).toEqual({ status: 0, text: '' });
  expect(run(bin('oxlint'), '--deny-warnings', ...made)).toMatchObject({ status: 0 });
  const tests = run(bin('jest'), '--rootDir', copy, 'made-up', 'make-up');
  expect(tests.text).toContain('2 passed, 2 total');
}, 60_000);

test.each([
  [
    'the same check again',
    ['check', 'lambda/lambda-made-up'],
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
])(
  'refuses %s',
  (_, args, sentence) => {
    const { status, text } = create(...args);
    expect(status).toBe(2);
    expect(text).toContain(sentence);
    expect(text).not.toContain('wrote');
  },
  30_000,
);
