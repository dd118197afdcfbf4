import { describe, expect, test } from '@jest/globals';
import { approvals } from '../../../core/store/approvals.ts';
import { decide } from '../../../core/workflow/decide.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { table } from '../../../core/store/table.ts';
import { partitionIn } from '../../../core/model/key-space.ts';
import { record } from '../../../core/store/record.ts';
import { requestApproval } from '../../../core/workflow/request-approval.ts';
import { decisionSchema } from '../../../core/model/decision.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { planSchema } from '../../../core/model/plan.ts';
import { diagnosisOf, planOf } from '../workflow/samples.ts';
import { alarm, counting, decisions, stand, target } from '../workflow/stand.ts';

const plan = planOf('inc-1');
const yes = { incidentId: 'inc-1', planHash: plan.hash, answer: 'approve', by: 'kim' } as const;

/** An incident whose first plan was asked about. */
async function asked(taskToken = 'token-1') {
  const here = stand();
  const { environment } = here;
  await putAll(environment, {
    record: record(environment).opening({ id: 'inc-1', target, alarm }),
  });
  await documents(environment).put(documentKeys.plan('inc-1', 1), planSchema, plan);
  await documents(environment).put(
    documentKeys.diagnosis('inc-1', 1),
    diagnosisSchema,
    diagnosisOf(),
  );
  const ask = (token: string) =>
    requestApproval(environment, {
      incidentId: 'inc-1',
      attempt: 1,
      planHash: plan.hash,
      taskToken: token,
      timeoutSeconds: 3600,
    });
  await ask(taskToken);
  return { ...here, ask };
}

describe('people are asked', () => {
  test('with everything they need, and without the token', async () => {
    const { messages } = await asked('s3cr3t-token');
    expect(messages).toHaveLength(1);
    const [{ subject, text }] = messages as [{ subject: string; text: string }];
    expect(subject).toMatch(/^\[Gateway Medic\] Approve\? .*orders\/prod$/);
    for (const part of [
      'aws lambda add-permission',
      'aws lambda remove-permission',
      plan.hash,
      `--state-machine-arn ${decisions}`,
      `"answer":"approve"`,
      `"answer":"reject"`,
      'https://ap-northeast-1.console.aws.amazon.com/states/home?region=ap-northeast-1#/statemachines/view/',
      '2026-11-21 03:15 UTC',
      'orders-5xx',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toContain('s3cr3t-token');
  });
  test('once: a retry keeps the newest token and an answered question stays answered', async () => {
    const { ask, environment, answers } = await asked('first');
    await ask('second');
    await decide(environment, yes);
    await ask('third');
    expect(answers.map(({ token }) => token)).toEqual(['second']);
    await expect(decide(environment, yes)).rejects.toMatchObject({ name: 'DecisionRefused' });
  });
  test('even where no message can be sent: the timeline says what was lost', async () => {
    const { environment, messages } = await asked();
    messages.length = 0;
    const counted = counting(environment);
    const lost = { ...environment, settings: { ...environment.settings, topic: 'arn:aws:sns:x' } };
    await requestApproval(lost, {
      incidentId: 'inc-1',
      attempt: 1,
      planHash: plan.hash,
      taskToken: 'token-2',
      timeoutSeconds: 3600,
    });
    expect({ messages, counted }).toEqual({ messages: [], counted: ['FailedNotifications'] });
    const codes = (await record(environment).get('inc-1')).timeline.map(({ what }) => what.code);
    expect(codes.slice(-2)).toEqual(['incident.not-notified', 'incident.asked']);
    expect(await decide(environment, yes)).toEqual({ accepted: true });
  });
  test('about the plan that is stored, or not at all', async () => {
    const { environment } = await asked();
    const request = {
      incidentId: 'inc-1',
      attempt: 1,
      planHash: 'f'.repeat(64),
      taskToken: 't',
      timeoutSeconds: 60,
    };
    await expect(requestApproval(environment, request)).rejects.toMatchObject({
      name: 'PlanIsStale',
    });
  });
});

test('an answer reaches the workflow, the bucket and the timeline', async () => {
  const { environment, answers } = await asked();
  expect(await decide(environment, yes)).toEqual({ accepted: true });
  const decision = { ...yes, at: '2026-11-21T02:15:00.000Z' };
  expect(answers).toEqual([{ token: 'token-1', output: decision }]);
  expect(
    await documents(environment).get(documentKeys.decision('inc-1', 1), decisionSchema),
  ).toEqual(decision);
  expect((await record(environment).get('inc-1')).timeline.at(-1)?.what).toEqual({
    code: 'incident.answered-approve',
    args: { by: 'kim' },
  });
  const approval = await approvals(environment).find('inc-1', plan.hash);
  expect(approval).toMatchObject({ status: 'decided', answer: 'approve' });
  expect(
    JSON.stringify(await table(environment).all(partitionIn('question', 'inc-1'))),
  ).not.toContain('token-1');
});

describe('an answer is refused', () => {
  type Stand = Awaited<ReturnType<typeof asked>>;
  test.each<[string, (here: Stand) => unknown, object, string]>([
    ['for another plan', () => {}, { planHash: 'f'.repeat(64) }, 'asks about no plan'],
    ['for an incident that is none', () => {}, { incidentId: 'inc-2' }, 'There is no incident'],
    [
      'for a closed incident',
      ({ environment }) => record(environment).close('inc-1', 'escalated'),
      {},
      'is closed',
    ],
    [
      'when the time is over',
      ({ clock }) => (clock.now = new Date('2026-11-21T03:15:00Z')),
      {},
      'approval window is over',
    ],
    [
      'when the question is answered',
      ({ environment }) => decide(environment, { ...yes, answer: 'reject' }),
      {},
      'already been answered',
    ],
  ])('%s', async (_, before, given, why) => {
    const here = await asked();
    await before(here);
    const answered = here.answers.length;
    await expect(decide(here.environment, { ...yes, ...given })).rejects.toMatchObject({
      name: 'DecisionRefused',
      message: expect.stringContaining(why),
    });
    expect(here.answers).toHaveLength(answered);
  });
  test('where the workflow waits no longer', async () => {
    const { environment, account } = await asked();
    account.hooks.sendTask = () => {
      throw Object.assign(new Error('Task Timed Out'), { name: 'TaskTimedOut' });
    };
    await expect(decide(environment, yes)).rejects.toMatchObject({ name: 'DecisionRefused' });
  });
});

test('of two answers at once, one counts', async () => {
  const { environment, answers } = await asked();
  const results = await Promise.allSettled([
    decide(environment, yes),
    decide(environment, { ...yes, answer: 'reject', by: 'lee' }),
  ]);
  expect(results.map(({ status }) => status).toSorted((a, b) => a.localeCompare(b))).toEqual([
    'fulfilled',
    'rejected',
  ]);
  expect(answers).toHaveLength(1);
});

test('an answer that was cut off on its way can be sent again', async () => {
  const { environment, account, answers } = await asked();
  const working = { ...account.hooks };
  account.hooks.sendTask = () => {
    throw Object.assign(new Error('later'), { name: 'ServiceUnavailable' });
  };
  await expect(decide(environment, yes)).rejects.toMatchObject({ name: 'ServiceUnavailable' });
  account.hooks = working;
  await decide(environment, yes);
  expect(answers).toHaveLength(1);
});

test('an answer that the workflow has is accepted, whatever becomes of the question', async () => {
  const { environment, account, answers } = await asked();
  account.authorize = ({ service }) => {
    if (service === 'dynamodb' && answers.length > 0) throw new Error('The table is gone.');
  };
  expect(await decide(environment, yes)).toEqual({ accepted: true });
});
