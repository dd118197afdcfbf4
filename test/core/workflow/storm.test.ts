import { expect, test } from '@jest/globals';
import { planOf } from './samples.ts';
import { record } from '../../../core/store/record.ts';
import { storms } from '../../../core/store/storms.ts';
import { braked } from '../../../core/workflow/braked.ts';
import { countIn } from '../../../core/workflow/count-in.ts';
import { openIncident } from '../../../core/workflow/open-incident.ts';
import { tendStorm } from '../../../core/workflow/tend-storm.ts';
import { eventOf, stand } from './stand.ts';

const names = ['orders', 'carts', 'users', 'search', 'mail'];
const contributor = (ApiName: string, id = ApiName) =>
  eventOf(
    'fleet-contributor-rest',
    { alarmContributor: { attributes: { ApiName, Stage: 'prod' } } },
    { id },
  );

/** Alarms of five APIs at once, where two incidents are allowed. */
async function storm() {
  const here = stand(Object.fromEntries(names.map((name) => [name, ['prod']])));
  const environment = here.environmentWith({
    GATEWAY_MEDIC_INTAKE: JSON.stringify({ stormTargets: 2 }),
  });
  const came = [];
  for (const name of names)
    came.push(await openIncident(environment, { event: contributor(name) }));
  const later = (seconds: number) =>
    (here.clock.now = new Date(here.clock.now.getTime() + seconds * 1000));
  return { ...here, environment, came, later };
}

test('the first have incidents, the others are named in one storm, which one execution tends', async () => {
  const { came, started, items } = await storm();
  expect(came.map(({ status, reason }) => [status, reason.code])).toEqual([
    ...Array.from({ length: 2 }, () => ['new', 'incident.opened']),
    ...Array.from({ length: 3 }, () => ['joined', 'incident.named-in-storm']),
  ]);
  expect(started.map(({ input }) => Object.keys(input))).toEqual([['storm']]);
  expect(items('LOCK#')).toHaveLength(2);
});

test('further alarms of a named API join it, without a look at the account', async () => {
  const { environment, account } = await storm();
  const before = account.calls.length;
  expect(await openIncident(environment, { event: contributor('mail', 'another') })).toMatchObject({
    status: 'joined',
    reason: { code: 'incident.named-in-storm' },
  });
  const made = account.calls.slice(before).map(({ service }) => service);
  expect(new Set(made)).toEqual(new Set(['dynamodb']));
});

test('people are told once, of every API, when no more come', async () => {
  const { environment, messages, later, items } = await storm();
  const current = await storms(environment).current();
  const id = current?.id ?? '';
  expect(await tendStorm(environment, id)).toMatchObject({ status: 'parked', waitSeconds: 30 });
  later(301);
  expect(await tendStorm(environment, id)).toMatchObject({ status: 'ignored' });
  expect(await tendStorm(environment, id)).toMatchObject({ status: 'ignored' });
  expect(messages).toHaveLength(1);
  for (const name of names) expect(messages[0]?.text).toContain(`${name}/prod`);
  expect(messages[0]?.subject).toContain('5 APIs are failing at once');
  expect(items('STORM#')).toHaveLength(4);
});

test('nothing is applied automatically in a storm, and something is after it', async () => {
  const { environment, later } = await storm();
  const plan = planOf('inc-1');
  const judged = { decision: 'automatic', reasons: [] } as const;
  expect(await braked(environment, plan, judged)).toMatchObject({
    decision: 'needs-approval',
    reasons: [{ code: 'brakes.storm' }],
  });
  await expect(countIn(environment, plan, 'automatic')).rejects.toThrow('Many APIs fail at once');
  later(3601);
  expect(await braked(environment, plan, judged)).toMatchObject({ decision: 'automatic' });
});

test('an incident that a retry finds again is not named in a storm', async () => {
  const { environment } = await storm();
  const request = { event: contributor('orders'), executionArn: 'arn:one' };
  const again = await openIncident(environment, request);
  expect(again.status).toBe('joined');
  const id = 'incidentId' in again ? again.incidentId : '';
  expect(await record(environment).find(id)).toBeDefined();
});
