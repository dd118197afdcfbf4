import { describe, expect, test } from '@jest/globals';
import { beginning } from '../../../core/model/applied-plan.ts';
import { appliedPlans } from '../../../core/store/applied-plans.ts';
import { lock } from '../../../core/store/lock.ts';
import { record } from '../../../core/store/record.ts';
import { storms } from '../../../core/store/storms.ts';
import { openIncident } from '../../../core/workflow/open-incident.ts';
import { sweep } from '../../../core/workflow/sweep.ts';
import { execution, idOf } from './opened.ts';
import { planOf } from './samples.ts';
import { eventOf, machine, stand, target } from './stand.ts';

const nothing = { restarted: 0, ended: 0, storms: 0, stopgaps: 0 };

/** A deployment in which an incident was opened, and how its execution stands now. */
async function opened(status: string) {
  const here = stand();
  here.account.hooks.describeExecution = () => ({ status });
  const id = idOf(
    await openIncident(here.environment, {
      event: eventOf('rest-5xx'),
      executionArn: execution('one'),
    }),
  );
  const later = (minutes: number) =>
    (here.clock.now = new Date(here.clock.now.getTime() + minutes * 60_000));
  return { ...here, id: id ?? '', later };
}

test('where nothing is amiss, nothing is done', async () => {
  const { environment, messages } = stand();
  expect(await sweep(environment)).toEqual(nothing);
  expect(messages).toEqual([]);
});

test.each([
  ['an aborted execution', 'ABORTED', 11, 1],
  ['one that failed', 'FAILED', 11, 1],
  ['one that runs', 'RUNNING', 600, 0],
  ['one that has just begun', 'ABORTED', 9, 0],
])('an incident of %s', async (_, status, minutes, ended) => {
  const { environment, messages, id, later } = await opened(status);
  later(minutes);
  expect(await sweep(environment)).toEqual({ ...nothing, ended });
  expect(await record(environment).get(id)).toMatchObject({ status: ended ? 'closed' : 'open' });
  expect(messages).toHaveLength(ended);
  const { target: of } = await record(environment).get(id);
  expect(await lock(environment).holder(of)).toEqual(
    ended ? undefined : expect.objectContaining({ incidentId: id }),
  );
  expect(await sweep(environment)).toEqual(nothing);
});

test('a closed incident that kept its lock gives it back', async () => {
  const { environment, id, later } = await opened('SUCCEEDED');
  const { target: of } = await record(environment).get(id);
  await record(environment).close(id, 'escalated');
  later(11);
  expect(await sweep(environment)).toEqual(nothing);
  expect(await lock(environment).holder(of)).toBeUndefined();
});

describe('an execution that failed', () => {
  const failed = (error: string, name = 'lost') => {
    const here = stand();
    const startDate = here.clock.now;
    const executionArn = execution(name);
    const one = { executionArn, name, status: 'FAILED', startDate, stopDate: startDate };
    here.account.hooks.listExecutions = (_, arn) => (arn === machine ? [one] : []);
    here.account.hooks.describeExecution = () => ({ status: 'FAILED', error, input: '{"n":1}' });
    return here;
  };

  test.each([
    ['is started again', 'TemporaryFailure', 'lost', ['again-1-']],
    ['and once more', 'TemporaryFailure', 'again-1-abc', ['again-2-abc']],
    ['but not for ever', 'TemporaryFailure', 'again-3-abc', []],
    ['nor where it would fail again', 'InvalidAlarmEvent', 'lost', []],
  ])('%s', async (_, error, name, names) => {
    const { environment, started } = failed(error, name);
    expect(await sweep(environment)).toEqual({ ...nothing, restarted: names.length });
    expect(started.map((one) => one.name)).toEqual(
      names.map((start) => expect.stringMatching(new RegExp(`^${start}`))),
    );
  });

  test('is found among many, and what failed long ago is not read', async () => {
    const here = failed('TemporaryFailure');
    const { account, environment } = here;
    const executions = Array.from({ length: 500 }, (_, index) => {
      const stopDate = new Date(here.clock.now.getTime() - index * 60_000);
      const name = `lost-${index}`;
      return {
        executionArn: execution(name),
        name,
        status: 'FAILED',
        startDate: stopDate,
        stopDate,
      };
    });
    account.hooks.listExecutions = (_, arn) => (arn === machine ? executions : []);
    expect(await sweep(environment)).toEqual({ ...nothing, restarted: 121 });
    expect(account.calls.filter(({ operation }) => operation === 'ListExecutions')).toHaveLength(3);
  });
});

test.each([
  ['stopgap', 15, 1],
  ['stopgap', 13, 0],
  ['permanent', 15, 0],
] as const)('a %s change after %i days', async (lifetime, days, told) => {
  const { environment, messages, clock } = stand();
  const plan = beginning(planOf('inc-1', { lifetime }), clock.now.toISOString());
  const store = appliedPlans(environment);
  await store.add(plan, await store.read());
  clock.now = new Date(clock.now.getTime() + days * 86_400_000);
  expect(await sweep(environment)).toEqual({ ...nothing, stopgaps: told });
  expect(await sweep(environment)).toEqual(nothing);
  expect(messages).toHaveLength(told);
});

test('a storm that nobody was told of is told', async () => {
  const { environment, messages, clock } = stand();
  const store = storms(environment);
  await store.begin({ id: 'storm-1', startedAt: clock.now.toISOString() }, undefined);
  await store.name('storm-1', { target, alarm: 'a', symptom: '5xx', at: clock.now.toISOString() });
  clock.now = new Date(clock.now.getTime() + 16 * 60_000);
  expect(await sweep(environment)).toEqual({ ...nothing, storms: 1 });
  expect(messages).toHaveLength(1);
  expect(await sweep(environment)).toEqual(nothing);
});
