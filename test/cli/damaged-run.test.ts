import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { disk } from '../../cli/account/disk/disk.ts';
import { hashOf } from '../../core/remedies/hash.ts';
import { SimulatedAccount } from './simulated-account.ts';

afterEach(() => {
  jest.restoreAllMocks();
});

/** A process died in the second operation of two: the first stands, the second may. */
let account: SimulatedAccount;
let kept: string;
let state: string;
const argv = ['fix', 'shop', '--yes', '--up-to', 'high', '--watch', '0'];

beforeAll(async () => {
  account = await SimulatedAccount.broken('lambda-integration-wrong-http-method');
  const died = new Promise<void>((resolve) => {
    account.simulation.account.authorize = async ({ operation }) => {
      if (operation !== 'CreateDeployment') return;
      resolve();
      await new Promise(() => {});
    };
  });
  void account.run(argv);
  await died;
  account.dies();
  account.simulation.account.authorize = () => {};
  state = account.snapshot();
  kept = mkdtempSync(join(tmpdir(), 'gateway-medic-kept-'));
  cpSync(account.folder, kept, { recursive: true });
});

/** The run as it was left behind. @returns its folder */
function restored(): string {
  rmSync(join(account.folder, '.gateway-medic'), { recursive: true, force: true });
  cpSync(kept, account.folder, { recursive: true });
  const runs = join(account.folder, '.gateway-medic', 'runs');
  return join(runs, readdirSync(runs)[0] ?? '');
}

const without = (file: string) => rmSync(file, { recursive: true });
const damage: Readonly<Record<string, readonly [(file: string) => void, string]>> = {
  truncated: [
    (file) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, -30)),
    'is not valid JSON',
  ],
  empty: [(file) => writeFileSync(file, ''), 'is empty'],
  'other JSON': [(file) => writeFileSync(file, '[1]'), 'is not a valid document'],
  'another schema': [(file) => writeFileSync(file, '{"status":"done"}'), 'is not a valid document'],
  missing: [without, 'is missing'],
  'a folder': [(file) => (without(file), mkdirSync(file)), 'is not a file'],
  'without rights': [
    (file) => {
      const { open } = disk;
      jest.spyOn(disk, 'open').mockImplementation((name, ...rest) => {
        if (name === file) throw Object.assign(new Error('Refused.'), { code: 'EACCES' });
        return open(name, ...rest);
      });
    },
    'cannot be read (EACCES)',
  ],
  'of somebody else': [
    (file) => {
      const { stat } = disk;
      const { ino } = statSync(file);
      jest.spyOn(disk, 'stat').mockImplementation((handle) => {
        const stats = stat(handle);
        return stats.ino === ino ? Object.assign(stats, { uid: stats.uid + 1 }) : stats;
      });
    },
    'belongs to another user',
  ],
  'a link': [
    (file) => {
      renameSync(file, `${file}.real`);
      symlinkSync(`${file}.real`, file);
    },
    'is a link',
  ],
};
const parts = {
  'run.json': /In place|Still in place according to its journal: apigateway:UpdateIntegration/,
  'attempt-1/plan.json': /Still in place according to its journal: apigateway:UpdateIntegration/,
  'attempt-1/journal/000-1.json': /Possibly made: apigateway:CreateDeployment/,
} as const;
const cases = Object.entries(parts).flatMap(([part, stands]) =>
  Object.entries(damage)
    // Without its newest entry a journal is whole, and says that the call was begun.
    .filter(([how]) => how !== 'missing' || !part.includes('journal'))
    .map(([how, [make, flaw]]) => ({ part, stands, how, make, flaw })),
);

test.each(cases)('undo: $part is $how', async ({ part, stands, make, flaw }) => {
  const run = restored();
  make(join(run, part));
  const { code, err } = await account.run(['undo', '--yes']);
  expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(flaw) });
  expect(err).toMatch(stands);
  expect(err).toMatch(/^Run [^\n]* cannot be used: [^\n]*Nothing was run[^\n]* away\.\n$/);
  expect(err).not.toMatch(/ at .*\.ts:\d/);
  expect(account.snapshot() === state).toBe(true);
});

describe('fix', () => {
  test('is refused beside a damaged run of its own stage', async () => {
    const run = restored();
    writeFileSync(join(run, 'run.json'), '');
    const { code, err } = await account.run([...argv, '--resume']);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^Run .* is empty\. /) });
    expect(account.snapshot() === state).toBe(true);
  });

  test('goes on beside a damaged run of another stage, and says so', async () => {
    const run = restored();
    const other = join(run, '..', '2026-01-06T09-00-00Z-abcdefghij-prod');
    mkdirSync(other);
    writeFileSync(join(other, 'run.json'), '');
    const { err } = await account.run(argv);
    expect(err).toMatch(/Run 2026-01-06T09-00-00Z-abcdefghij-prod is of another stage .* is empty/);
    expect(err).toContain('was interrupted');
  });
});

/** The JSON of a file, changed. */
function edit(file: string, change: (value: Record<string, unknown>) => unknown): void {
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')))));
}
const wide = (value: Record<string, unknown>) => ({ ...value, blastRadius: [] });

/** What somebody may have done to a run, and what is said of it. */
const tampering: Readonly<Record<string, readonly [(run: string) => void, string]>> = {
  'a plan that says less than it does': [
    (run) => edit(join(run, 'attempt-1/plan.json'), wide),
    'was modified after it was agreed to',
  ],
  'a plan with another call and its hash': [
    (run) =>
      edit(join(run, 'attempt-1/plan.json'), (plan) => {
        const operations = [{ ...(plan['operations'] as object[])[0], service: 'iam' }];
        const other = { ...plan, operations };
        return { ...other, hash: hashOf(other as never) };
      }),
    'does not match the plan',
  ],
  'a journal with another undo': [
    (run) =>
      edit(join(run, 'attempt-1/journal/000-1.json'), (entry) => ({
        ...entry,
        undo: [{ service: 'lambda', action: 'RemovePermission', input: {} }],
      })),
    'does not match the plan',
  ],
  'an entry under another number': [
    (run) =>
      cpSync(join(run, 'attempt-1/journal/000-1.json'), join(run, 'attempt-1/journal/001-1.json')),
    'does not match the plan',
  ],
  'an entry that is gone': [
    (run) => {
      for (const name of ['000-0.json', '000-1.json'])
        without(join(run, 'attempt-1/journal', name));
    },
    'is missing',
  ],
  'a run of another name': [(run) => renameSync(run, `${run}-3`), 'belongs to another run'],
  'a run of another stage': [
    (run) =>
      edit(join(run, 'run.json'), (incident) => ({
        ...incident,
        target: { ...(incident['target'] as object), stage: 'test' },
      })),
    'belongs to another run',
  ],
  'a journal behind a link': [
    (run) => {
      const journal = join(run, 'attempt-1/journal');
      renameSync(journal, `${journal}.real`);
      symlinkSync(`${journal}.real`, journal);
    },
    'is a link',
  ],
  'a run behind a link': [
    (run) => {
      renameSync(run, join(account.folder, 'elsewhere'));
      symlinkSync(join(account.folder, 'elsewhere'), run);
    },
    'is a link',
  ],
};

describe.each([
  ['undo', ['undo', '--yes']],
  ['fix --resume', [...argv, '--resume']],
])('tampering: %s', (command, words) => {
  test.each(Object.entries(tampering))('%s', async (name, [make, said]) => {
    const run = restored();
    make(run);
    rmSync(join(account.folder, 'elsewhere.done'), { force: true });
    const { code, err } = await account.run(words);
    rmSync(join(account.folder, 'elsewhere'), { recursive: true, force: true });
    // What says that it is of another stage is none that this stage has to resume.
    const isLeftOut = command !== 'undo' && name === 'a run of another stage';
    if (isLeftOut) expect(err).toContain('No fix of this stage was interrupted');
    else expect(err).toContain(said);
    expect(code).toBe(2);
    expect(account.snapshot() === state).toBe(true);
  });
});

test('a plan that the product would not make is refused, whatever its hash', async () => {
  const run = restored();
  rmSync(join(run, 'attempt-1/journal'), { recursive: true });
  const folder = join(run, 'attempt-1');
  edit(join(folder, 'plan.json'), (plan) => {
    const [first] = plan['operations'] as Record<string, unknown>[];
    const undo = [
      { service: 'lambda', action: 'DeleteFunction', input: { FunctionName: 'orders' } },
    ];
    const other = { ...plan, operations: [{ ...first, undo }] };
    return { ...other, hash: hashOf(other as never) };
  });
  const { hash, incidentId, operations } = JSON.parse(
    readFileSync(join(folder, 'plan.json'), 'utf8'),
  ) as { hash: string; incidentId: string; operations: Record<string, unknown>[] };
  const { service, action, input, undo, id } = operations[0] ?? {};
  mkdirSync(join(folder, 'journal'));
  writeFileSync(
    join(folder, 'journal', '000-0.json'),
    JSON.stringify({
      incidentId,
      planHash: hash,
      operationId: id,
      index: 0,
      status: 'applied',
      call: { service, action, input },
      undo,
      before: null,
      at: '2026-01-05T09:00:00.000Z',
    }),
  );
  for (const words of [
    ['undo', '--yes'],
    [...argv, '--resume'],
  ]) {
    const { code, err } = await account.run(words);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('DeleteFunction') });
  }
  expect(account.snapshot() === state).toBe(true);
});

describe('files', () => {
  test('are readable by their owner alone', () => {
    const run = restored();
    expect(existsSync(run)).toBe(true);
    for (const name of readdirSync(run, { recursive: true, withFileTypes: true }))
      expect([name.name, statSync(join(name.parentPath, name.name)).mode & 0o777]).toEqual([
        name.name,
        name.isDirectory() ? 0o700 : 0o600,
      ]);
  });
});

test('without the newest entry, undo goes by the one before it, and says so', async () => {
  const run = restored();
  rmSync(join(run, 'attempt-1/journal/000-1.json'));
  const { code, out } = await account.run(['undo', '--yes']);
  expect(code).toBe(0);
  expect(out).toMatch(/with no result on record[^]*aws apigateway update-integration[^]*Undone\./);
});
