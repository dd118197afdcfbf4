import { describe, expect, test } from '@jest/globals';
import { failure, type Handlers, run, type Run } from './run.ts';

const domains = {
  'Check execution logs': 'logs',
  'Check Lambda policies and state': 'lambda',
  'Check VPC link': 'vpc-link',
  'Check HTTP backend': 'http',
  'Check throttling and usage plans': 'throttling',
  'Check authorization': 'authorization',
  'Check deployment and mappings': 'deployment',
  'Check account and service health': 'account',
};
const opened = {
  status: 'new',
  incidentId: 'inc-1',
  apiKind: 'REST',
  opened: 1,
  maxAttempts: 3,
  reason: {},
};
const plan = {
  decision: 'automatic',
  planHash: 'hash',
  remedy: 'grant-invoke',
  waitSeconds: 60,
  approvalTimeout: 3600,
};
const asking = { ...plan, decision: 'needs-approval' };
const look = (verdict: string, helped: boolean, final: boolean) => ({
  verdict,
  helped,
  final,
  waitSeconds: final ? 0 : 60,
});
const recovered = look('recovered', true, true);
const failing = look('failing', false, true);

const closed = { status: 'closed', outcome: 'recovered', report: 'key' };
const alarmOn = { status: 'alarm-on' };

/** Everything goes well, without a person. */
const smooth: Handlers = {
  'Open incident': [opened],
  'Collect evidence': [{ evidence: 'key' }],
  ...Object.fromEntries(
    Object.entries(domains).map(([state, domain]) => [
      state,
      [{ domain, faulty: 0, unknown: 0, healthy: 1 }],
    ]),
  ),
  Diagnose: [{ verdict: 'cause-found', check: 'lambda-permission-missing', subject: 'arn' }],
  'Plan remediation': [plan],
  'Wait for approval': [{ answer: 'approve', by: 'kim', at: '2026-11-21T02:20:00Z' }],
  'Apply change': [{ status: 'applied', waitSeconds: 60 }],
  Verify: [look('watching', true, false), recovered],
  'Undo change': [{ status: 'undone', kept: 0 }],
  'Close incident': [closed],
  Escalate: [{ outcome: 'escalated', report: 'key' }],
};
const play = (handlers: Handlers = {}): Promise<Run> =>
  run('remediation', { id: 'event' }, { ...smooth, ...handlers });
const tasksOf = ({ inputs }: Run, state: string) => inputs[state] ?? [];
const reasonOf = (outcome: Run) => tasksOf(outcome, 'Escalate')[0]?.['reason'];

test('an alarm is fixed automatically, watched and closed', async () => {
  const outcome = await play();
  expect(outcome.status).toBe('SUCCEEDED');
  expect(outcome.states.filter((state) => !Object.hasOwn(domains, state))).toEqual([
    'Open incident',
    'Is this a new incident?',
    'Begin',
    'Collect evidence',
    'Run checks',
    'Diagnose',
    'What does the diagnosis say?',
    'Plan remediation',
    'May the plan run?',
    'Apply change',
    'Was it applied?',
    'Wait for metrics',
    'Verify',
    'Did the API recover?',
    'Wait for metrics',
    'Verify',
    'Did the API recover?',
    'Close incident',
    'May it be closed?',
    'End as closed',
    'Incident closed',
  ]);
  expect(outcome.inputs['Open incident']).toEqual([
    { event: { id: 'event' }, executionArn: 'arn:aws:states:test' },
  ]);
  expect(outcome.inputs['Apply change']).toEqual([
    { incidentId: 'inc-1', attempt: 1, planHash: 'hash' },
  ]);
  expect(outcome.inputs['Close incident']).toEqual([{ incidentId: 'inc-1', attempt: 1 }]);
  expect(outcome.output).toMatchObject({ outcome: 'recovered' });
});

test.each([
  ['ignored', 'Alarm ignored'],
  ['joined', 'Joined an open incident'],
])('an alarm that is %s ends there', async (status, end) => {
  const outcome = await play({ 'Open incident': [{ status, reason: {} }] });
  expect(outcome.states).toEqual(['Open incident', 'Is this a new incident?', end]);
});

test('a muted alarm waits for the end of the mute and is looked at again', async () => {
  const outcome = await play({
    'Open incident': [{ status: 'parked', parked: 'p-1', waitSeconds: 60, reason: {} }],
    'Open parked alarm': [{ status: 'ignored', reason: {} }],
  });
  expect(outcome.states.slice(2)).toEqual([
    'Parked',
    'Open parked alarm',
    'Is this a new incident?',
    'Alarm ignored',
  ]);
  expect(outcome.inputs['Open parked alarm']).toEqual([
    { parked: 'p-1', executionArn: 'arn:aws:states:test' },
  ]);
});

test('evidence that is not whole yet is completed and judged once more before anything is planned', async () => {
  const outcome = await play({
    Diagnose: [{ verdict: 'still-reading', check: 'c' }, { verdict: 'cause-found', check: 'c' }],
  });
  for (const state of ['Collect evidence', 'Run checks', 'Diagnose'])
    expect(outcome.states.filter((one) => one === state)).toHaveLength(2);
  expect(outcome.states.filter((one) => one === 'Plan remediation')).toHaveLength(1);
  expect(outcome.inputs['Collect evidence']?.[1]).toEqual({ incidentId: 'inc-1', attempt: 1 });
});

describe('approval', () => {
  test('an approved plan is applied', async () => {
    const outcome = await play({ 'Plan remediation': [asking] });
    expect(outcome.states.at(-1)).toBe('Incident closed');
    expect(outcome.inputs['Wait for approval']?.[0]?.['Payload']).toEqual({
      incidentId: 'inc-1',
      attempt: 1,
      planHash: 'hash',
      taskToken: 'token-1',
      timeoutSeconds: 3600,
    });
  });
  test.each([
    ['rejected', { answer: 'reject' }, 'workflow.rejected'],
    ['unanswered', failure('States.Timeout'), 'workflow.unanswered'],
    ['not to be asked about', failure('AuthorizationError'), 'workflow.step-failed'],
  ])('a plan that is %s is never applied', async (_, answer, reason) => {
    const outcome = await play({ 'Plan remediation': [asking], 'Wait for approval': [answer] });
    expect(outcome.states).not.toContain('Apply change');
    expect(reasonOf(outcome)).toBe(reason);
    expect(outcome.states.at(-1)).toBe('Handed to a person');
  });
});

describe('what is not a plan to run', () => {
  test.each([
    ['Diagnose', { verdict: 'no-cause' }, 'workflow.no-cause'],
    ['Diagnose', { verdict: 'unknown' }, 'workflow.unknown-cause'],
    ['Plan remediation', { ...plan, decision: 'advice-only' }, 'workflow.advice-only'],
    ['Plan remediation', { ...plan, decision: 'blocked' }, 'workflow.blocked'],
    ['Plan remediation', { ...plan, decision: 'nothing-to-do' }, 'workflow.nothing-to-do'],
  ])('%s says %j: a person gets it', async (state, answer, reason) => {
    const outcome = await play({ [state]: [answer] });
    expect(outcome.states).not.toContain('Apply change');
    expect(reasonOf(outcome)).toBe(reason);
  });
  test('what hides the cause is planned for like a cause', async () => {
    const outcome = await play({ Diagnose: [{ verdict: 'cause-hidden' }, { verdict: 'healthy' }] });
    expect(outcome.states).toContain('Plan remediation');
  });
  test('a healthy API is closed', async () => {
    const outcome = await play({ Diagnose: [{ verdict: 'healthy' }] });
    expect(outcome.states.at(-1)).toBe('Incident closed');
    expect(outcome.states).not.toContain('Plan remediation');
  });
  test('an alarm that is OK before the change is closed without one', async () => {
    const outcome = await play({ 'Apply change': [{ status: 'alarm-cleared', waitSeconds: 0 }] });
    expect(outcome.states.at(-1)).toBe('Incident closed');
    expect(outcome.states).not.toContain('Verify');
  });
});

describe('a change that does not help', () => {
  test('is undone, and the next cause is tried', async () => {
    const outcome = await play({ Verify: [failing, recovered] });
    expect(outcome.inputs['Undo change']).toEqual([
      { incidentId: 'inc-1', attempt: 1, planHash: 'hash' },
    ]);
    expect(outcome.inputs['Collect evidence']?.map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(outcome.inputs['Close incident']?.[0]).toEqual({ incidentId: 'inc-1', attempt: 2 });
  });
  test('escalates when the policy allows no further attempt', async () => {
    const outcome = await play({ Verify: [failing] });
    expect(outcome.inputs['Undo change']?.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(reasonOf(outcome)).toBe('workflow.attempts-used');
  });
  test('is undone at once where it makes things worse', async () => {
    const outcome = await play({ Verify: [look('worse', false, true), recovered] });
    expect(tasksOf(outcome, 'Undo change')).toHaveLength(1);
  });
  test('is undone where nothing can be said and its cause is still there', async () => {
    const outcome = await play({
      Verify: [look('unknown', false, false), look('unknown', false, true), recovered],
    });
    expect(tasksOf(outcome, 'Undo change')).toHaveLength(1);
  });
  test('that cannot be undone goes to a person', async () => {
    const outcome = await play({
      Verify: [failing],
      'Undo change': [failure('AccessDeniedException')],
    });
    expect(reasonOf(outcome)).toBe('workflow.undo-failed');
  });
});

test('a change that fixed its own cause is kept, and the next cause is tried', async () => {
  const outcome = await play({
    Verify: [look('failing', true, true)],
    Diagnose: [{ verdict: 'cause-found' }, { verdict: 'healthy' }],
  });
  expect(outcome.states).not.toContain('Undo change');
  expect(outcome.inputs['Close incident']?.[0]).toEqual({ incidentId: 'inc-1', attempt: 2 });
});

test('a change whose cause is gone but whose effect cannot be seen stays, and a person is told', async () => {
  const outcome = await play({ Verify: [look('unknown', true, true)] });
  expect(outcome.states).not.toContain('Undo change');
  expect(reasonOf(outcome)).toBe('workflow.unverified');
});

describe('the end', () => {
  const closing = (outcome: Run) => tasksOf(outcome, 'Close incident').length;
  test('waits for an alarm that is late', async () => {
    const outcome = await play({ 'Close incident': [alarmOn, alarmOn, closed] });
    expect(closing(outcome)).toBe(3);
    expect(tasksOf(outcome, 'Collect evidence')).toHaveLength(1);
    expect(outcome.states.at(-1)).toBe('Incident closed');
  });
  test('is put off for a round where an alarm stays on', async () => {
    const outcome = await play({
      'Close incident': [alarmOn, alarmOn, alarmOn, alarmOn, closed],
    });
    expect(tasksOf(outcome, 'Collect evidence').map(({ attempt }) => attempt)).toEqual([1, 2]);
    expect(outcome.states.at(-1)).toBe('Incident closed');
  });
  test('is a person where an alarm stays on for good', async () => {
    const outcome = await play({ 'Close incident': [alarmOn] });
    expect(closing(outcome)).toBe(12);
    expect(reasonOf(outcome)).toBe('workflow.attempts-used');
  });
  test('is a person where the last look at the change says otherwise', async () => {
    const outcome = await play({ 'Close incident': [{ status: 'not-recovered' }] });
    expect(reasonOf(outcome)).toBe('workflow.not-recovered');
  });
  test('is put off at once where the last look and an alarm say otherwise', async () => {
    const outcome = await play({ 'Close incident': [{ status: 'goes-on' }, closed] });
    expect(closing(outcome)).toBe(2);
    expect(outcome.states).not.toContain('Wait for the alarm');
    expect(tasksOf(outcome, 'Collect evidence')).toHaveLength(2);
  });
  test.each<[string, Handlers, string]>([
    ['recovered', {}, 'recovered'],
    ['escalated', { Diagnose: [{ verdict: 'no-cause' }] }, 'escalated'],
    ['healthy', { 'Close incident': [{ ...closed, outcome: 'healthy' }] }, 'healthy'],
  ])('%s is what the execution says', async (_, handlers, expected) => {
    const outcome = await play(handlers);
    expect(outcome.output).toMatchObject({ outcome: expected });
  });
});

describe('a stale plan', () => {
  test('is made anew, which is no attempt at a cause', async () => {
    const stale = failure('PlanIsStale');
    const outcome = await play({
      'Apply change': [stale, stale, { status: 'applied', waitSeconds: 60 }],
    });
    expect(outcome.inputs['Collect evidence']?.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    expect(outcome.states.at(-1)).toBe('Incident closed');
    expect(outcome.states).not.toContain('Undo change');
    expect(outcome.states.filter((state) => state === 'Wait for the other change')).toHaveLength(2);
  });
  test('again and again goes to a person', async () => {
    const outcome = await play({ 'Apply change': [failure('PlanIsStale')] });
    expect(tasksOf(outcome, 'Apply change')).toHaveLength(3);
    expect(reasonOf(outcome)).toBe('workflow.stale');
  });
});

describe('a step that fails', () => {
  test.each(Object.entries(domains))(
    '%s: its checks are unknown, the run goes on',
    async (state, domain) => {
      const outcome = await play({ [state]: [failure('AccessDeniedException', 'no')] });
      expect(outcome.states).toContain(`${state} failed`);
      expect(outcome.inputs['Diagnose']?.[0]?.['checks']).toContainEqual({
        domain,
        failed: { Error: 'AccessDeniedException', Cause: 'no' },
      });
      expect(outcome.states.at(-1)).toBe('Incident closed');
    },
  );
  test.each(['Collect evidence', 'Diagnose', 'Plan remediation', 'Close incident'])(
    '%s: a person gets it',
    async (state) => {
      const outcome = await play({ [state]: [failure('SomeError', 'because')] });
      expect(tasksOf(outcome, 'Escalate')).toEqual([
        {
          incidentId: 'inc-1',
          attempt: 1,
          reason: 'workflow.step-failed',
          error: { Error: 'SomeError', Cause: 'because' },
        },
      ]);
    },
  );
  test('Apply change: what was done is undone first', async () => {
    const outcome = await play({ 'Apply change': [failure('AccessDeniedException')] });
    expect(outcome.states.slice(-7)).toEqual([
      'Apply change',
      'Undo change',
      'Why was it undone?',
      'Change could not be made',
      'Escalate',
      'End as handed over',
      'Handed to a person',
    ]);
    expect(reasonOf(outcome)).toBe('workflow.change-failed');
  });
  test('Verify: the change stays and a person is told', async () => {
    const outcome = await play({ Verify: [failure('SomeError')] });
    expect(outcome.states).not.toContain('Undo change');
    expect(reasonOf(outcome)).toBe('workflow.unverified');
  });
  test.each(['Collect evidence', 'Apply change', 'Verify'])(
    '%s: an API that is gone is named so',
    async (state) => {
      const outcome = await play({ [state]: [failure('TargetNotFound')] });
      expect(reasonOf(outcome)).toBe('workflow.target-gone');
    },
  );
  test.each([
    ['Open incident', failure('InvalidAlarmEvent'), 'Event is no alarm'],
    ['Open incident', failure('SomeError'), 'Incident could not be opened'],
    ['Collect evidence', failure('SomeError'), 'Escalation failed'],
  ])('%s throws %s: the execution fails loudly', async (state, error, end) => {
    const outcome = await play({ [state]: [error], Escalate: [failure('SomeError')] });
    expect(outcome.status).toBe('FAILED');
    expect(outcome.states.at(-1)).toBe(end);
  });
  test('what passes on its own is tried again', async () => {
    const outcome = await play({
      Diagnose: [failure('Lambda.ServiceException'), { verdict: 'healthy' }],
    });
    expect(tasksOf(outcome, 'Diagnose')).toHaveLength(2);
    expect(outcome.states.at(-1)).toBe('Incident closed');
  });
});
