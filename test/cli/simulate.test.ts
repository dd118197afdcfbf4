import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, jest, test } from '@jest/globals';
import { simulateCommand } from '../../cli/commands/simulate.ts';

const removed = (StatementId: string) => ({
  at: 0,
  call: 'lambda:RemovePermission',
  input: { FunctionName: 'catalog', Qualifier: 'live', StatementId },
});
const folder = mkdtempSync(join(tmpdir(), 'gateway-medic-cli-'));
const file = (name: string, breaks: readonly object[], outcome: string) => {
  const path = join(folder, `${name}.json`);
  const expected = { cause: null, outcome };
  const scenario = { name, title: name, world: 'shop', limit: 2, breaks, expect: expected };
  writeFileSync(path, JSON.stringify(scenario));
  return path;
};

afterEach(() => {
  jest.restoreAllMocks();
});

async function simulate(...argv: string[]) {
  const told = { out: '', err: '', code: -1 };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => !!(told.out += String(text)));
  jest.spyOn(process.stderr, 'write').mockImplementation((text) => !!(told.err += String(text)));
  const command = simulateCommand((code) => {
    told.code = code;
  });
  await command.parseAsync(argv, { from: 'user' });
  return told;
}

test('a scenario that AWS refuses does not keep the others from being played', async () => {
  const { out, err, code } = await simulate(
    file('refused', [removed('no-such-statement')], 'none'),
    file('calm', [], 'none'),
    '--json',
  );
  expect(
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toMatchObject([{ scenario: 'calm', outcome: 'none', pass: true }]);
  expect(err).toMatch(/refused\.json: refused: breaks\[0\], lambda:RemovePermission: \w+: /);
  expect(code).toBe(2);
});

test('an expectation that fails is exit code 1, and says what was expected', async () => {
  const { out, code } = await simulate(file('hopeful', [], 'recovered'));
  expect(out).toMatch(/FAIL hopeful[^]*recovered/);
  expect(out).toContain('1 scenario, 1 not as expected');
  expect(code).toBe(1);
});
