import { describe, expect, test } from '@jest/globals';
import {
  bug,
  type Failing,
  FailingRun,
  forGood,
  once,
  play,
  unavailable,
} from './support/failing-run.ts';

const asking = { approvalTimeout: 60 };
const automatic = { mode: 'automatic' };
/** The Lambdas in the order in which an incident meets them, with the policy that makes it meet them. */
const steps: readonly (readonly [worker: string, policy: object])[] = [
  ['collect-evidence', automatic],
  ['check-lambda', automatic],
  ['diagnose', automatic],
  ['plan-remediation', automatic],
  ['request-approval', asking],
  ['apply-change', automatic],
  ['verify', automatic],
  ['close-incident', automatic],
];
const subjects = ({ messages }: FailingRun) => messages.map(({ subject }) => subject);
const reasons = ({ incident }: FailingRun) => incident?.report.reasons.map(({ code }) => code);
const all =
  (...failing: readonly Failing[]): Failing =>
  (call) =>
    failing.forEach((one) => one(call));

/** What holds however an incident ends: nothing runs on, a person knows, and no change is without its entry and its mention. */
function expectCare(run: FailingRun) {
  expect(run.simulation.executions.open).toBe(0);
  const told = run.messages.at(-1);
  // A failed execution has an alarm of its own.
  expect(told !== undefined || run.statuses.includes('FAILED')).toBe(true);
  if (!run.left.changed) return;
  expect(run.left.journal).toHaveLength(1);
  expect(
    told?.subject.includes('Recovered') || /may still be|still in place/.test(told?.text ?? ''),
  ).toBe(true);
}

describe('storage fails once in every step: the incident ends as if it had not', () => {
  const operations = [
    's3:GetObject',
    's3:PutObject',
    'dynamodb:TransactWriteItems',
    'dynamodb:GetItem',
    'dynamodb:PutItem',
    'dynamodb:UpdateItem',
    'dynamodb:Query',
    'dynamodb:DeleteItem',
  ];
  const told = ['[Gateway Medic] Recovered: shop/prod'];

  test('no incident uses other storage', async () => {
    const run = await play({});
    const used = [...run.calls].map((call) => call.split(' ')[1] ?? '');
    const stored = new Set(used.filter((call) => /^(s3|dynamodb):/.test(call)));
    expect([...stored].toSorted()).toEqual(operations.toSorted());
  });
  test.each(operations)('%s', async (operation) => {
    const run = await play({ failing: once(new RegExp(` ${operation}$`)) });
    expect(run.incident?.report.incident.outcome).toBe('recovered');
    expect(run.left).toMatchObject({ changed: true, journal: ['applied'], records: ['closed'] });
    // The lock of a closed incident is free for the taking: its release is not worth a second message.
    expect(run.left.locks).toHaveLength(operation === 'dynamodb:DeleteItem' ? 1 : 0);
    expect(subjects(run)).toEqual(told);
  });
  test('an answer to a question is taken all the same', async () => {
    const failing = once(/^(request-approval|decide) (s3|dynamodb):/);
    const run = new FailingRun({ failing, policy: asking, approves: true });
    expect((await run.alarm()).incident?.report.incident.outcome).toBe('recovered');
  });
});

describe('the documents fail for good: a person is told without a report, and nothing stays locked', () => {
  test.each(steps)('since %s', async (worker, policy) => {
    const run = await play({
      failing: forGood(/ s3:/, unavailable, new RegExp(`^${worker} `)),
      policy,
    });
    expectCare(run);
    expect(run.left).toMatchObject({ locks: [], records: ['closed'] });
    expect(run.states.at(-1)).toBe('Escalation failed');
    expect(subjects(run)).toEqual([expect.stringContaining('ended without a report')]);
    expect(run.messages[0]?.text).toMatch(/shop\/prod[^]*TemporaryFailure: InternalServerError/);
  });
});

describe('the table fails for good: a person is told, and the next alarm takes the lock over', () => {
  test.each([['open-incident', automatic] as const, ...steps])(
    'since %s',
    async (worker, policy) => {
      const run = await play({
        failing: forGood(/ dynamodb:/, unavailable, new RegExp(`^${worker} `)),
        policy,
      });
      expectCare(run);
      expect(run.statuses).toContain('FAILED');
      expect(subjects(run)).toHaveLength(worker === 'open-incident' ? 0 : 1);
      expect(run.left.locks).toHaveLength(worker === 'open-incident' ? 0 : 1);
    },
  );
  test('once it works again', async () => {
    let down = true;
    const failing = forGood(/ dynamodb:/, unavailable, /^diagnose /);
    // After the pause, nothing shows any more that the function ran before: the grant needs an answer.
    const run = new FailingRun({ failing: (call) => down && failing(call), approves: true });
    await run.alarm();
    expect(run.left).toMatchObject({ records: ['open'], journal: [] });
    down = false;
    await run.pause();
    await run.alarm();
    expect(run.left).toMatchObject({
      records: ['closed', 'closed'],
      locks: [],
      journal: ['applied'],
    });
    expect(subjects(run).at(-1)).toBe('[Gateway Medic] Recovered: shop/prod');
  });
});

describe('a Lambda throws for good', () => {
  test.each([
    ['collect-evidence', 'workflow.step-failed'],
    ['check-lambda', 'workflow.unknown-cause'],
    ['diagnose', 'workflow.step-failed'],
    ['plan-remediation', 'workflow.step-failed'],
    ['request-approval', 'workflow.step-failed'],
    ['apply-change', 'workflow.change-failed'],
    ['verify', 'workflow.unverified'],
    ['close-incident', 'workflow.step-failed'],
  ])('%s: a person gets the incident, %s', async (worker, reason) => {
    const policy = worker === 'request-approval' ? asking : automatic;
    const run = await play({ failing: forGood(new RegExp(`^${worker} `), bug), policy });
    expectCare(run);
    expect(run.left).toMatchObject({ locks: [], records: ['closed'] });
    expect(run.incident?.report.incident.outcome).toBe('escalated');
    expect(subjects(run)).toEqual(['[Gateway Medic] Action required: shop/prod']);
    expect(reasons(run)?.[0]).toBe(reason);
    expect(run.incident?.html).toContain(bug().message);
  });
  test('open-incident: the execution fails, and nothing stays behind', async () => {
    const run = await play({ failing: forGood(/^open-incident /, bug) });
    expect(run.left).toMatchObject({ locks: [], records: [] });
    expect(run.statuses).toEqual(['FAILED', 'FAILED']);
  });
  test('escalate: the execution fails', async () => {
    const failing = all(forGood(/^diagnose /, bug), forGood(/^escalate /, bug));
    const run = await play({ failing });
    expect(run.states.at(-1)).toBe('Escalation failed');
    expect(run.statuses).toContain('FAILED');
  });
});

describe('a change is made, and then', () => {
  const made = /^apply-change lambda:AddPermission/;
  test.each<
    [string, Failing, { changed: boolean; journal: string[]; locks: number; reason?: string }]
  >([
    [
      'its step cannot be announced: it is undone',
      forGood(/^apply-change dynamodb:UpdateItem/),
      { changed: false, journal: ['undone'], locks: 0, reason: 'workflow.change-failed' },
    ],
    [
      'neither can it be undone: it stays, journalled and named',
      all(forGood(/^apply-change dynamodb:UpdateItem/), forGood(/^undo-change /, bug)),
      { changed: true, journal: ['applied'], locks: 0, reason: 'workflow.undo-failed' },
    ],
    [
      'the journal takes nothing any more: it is undone, and named as uncertain',
      forGood(/ dynamodb:PutItem/, unavailable, made),
      { changed: false, journal: ['intended'], locks: 0, reason: 'workflow.undo-failed' },
    ],
    [
      'the table is gone: its intent is journalled and a person is told',
      forGood(/ dynamodb:/, unavailable, made),
      { changed: true, journal: ['intended'], locks: 1 },
    ],
    [
      'the documents are gone: it is verified by nobody, stays and is named',
      forGood(/ s3:/, unavailable, made),
      { changed: true, journal: ['applied'], locks: 0 },
    ],
  ])('%s', async (_, failing, { changed, journal, locks, reason }) => {
    const run = await play({ failing });
    expectCare(run);
    expect(run.left).toMatchObject({ changed, journal });
    expect(run.left.locks).toHaveLength(locks);
    expect(reasons(run)?.[0]).toBe(reason);
  });
  test('nothing is changed where the intent cannot be journalled', async () => {
    const run = await play({ failing: forGood(/^apply-change dynamodb:PutItem/) });
    expectCare(run);
    expect(run.left).toMatchObject({ changed: false, journal: [], locks: [] });
    expect([...run.calls]).not.toContain('apply-change lambda:AddPermission');
  });
});

test('the lock of an incident whose execution was aborted is taken over', async () => {
  const run = new FailingRun({ policy: asking });
  await run.alarm('Wait for approval');
  expect(run.left).toMatchObject({ records: ['open'] });
  const [first] = run.left.locks;
  await run.pause();
  await run.alarm();
  expect(run.left).toMatchObject({ records: ['closed', 'closed'], locks: [] });
  expect(run.incident?.report.incident).toMatchObject({ outcome: 'escalated' });
  expect(run.incident?.report.incident.id).not.toBe(first);
  expect(run.simulation.account.calls.map(({ operation }) => operation)).toContain(
    'DescribeExecution',
  );
});
