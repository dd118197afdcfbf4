import { describe, expect, test } from '@jest/globals';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { escalate } from '../../../core/workflow/escalate.ts';
import { finish } from '../../../core/lifecycle/finish.ts';
import { lock } from '../../../core/store/lock.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { closeIncident } from '../../../core/workflow/close-incident.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { planSchema } from '../../../core/model/plan.ts';
import { reportSchema } from '../../../core/model/report.ts';
import { verificationSchema } from '../../../core/model/verification.ts';
import { cause, changeOf, diagnosisOf, fake, planOf, verification } from '../workflow/samples.ts';
import { alarm, counting, stand, target } from '../workflow/stand.ts';

/** An open incident whose first attempt came as far as a change that was verified. */
async function worked() {
  const here = stand();
  const { environment } = here;
  const store = documents(environment);
  const plan = planOf('inc-1');
  await putAll(environment, {
    record: record(environment).opening({ id: 'inc-1', target, alarm }),
  });
  await putAll(environment, { lock: lock(environment).taking(target, 'inc-1') });
  await store.put(documentKeys.diagnosis('inc-1', 1), diagnosisSchema, diagnosisOf());
  await store.put(documentKeys.plan('inc-1', 1), planSchema, plan);
  await store.put(documentKeys.verification('inc-1', 1), verificationSchema, verification);
  await dynamoJournal(environment).add(changeOf(plan));
  return { ...here, store, plan };
}

test('a recovered incident is closed, reported, unlocked and told', async () => {
  const { environment, store, items, messages } = await worked();
  const ended = await closeIncident(environment, { incidentId: 'inc-1', attempt: 1 });
  expect(ended).toEqual({
    status: 'closed',
    outcome: 'recovered',
    report: 'incidents/inc-1/report.html',
  });
  expect(items('LOCK#')).toEqual([]);
  const report = await store.get(documentKeys.report('inc-1', 'json'), reportSchema);
  expect(report.incident).toMatchObject({ status: 'closed', outcome: 'recovered' });
  expect(report.attempts).toMatchObject([
    { number: 1, changes: [{ status: 'applied' }], verification: { verdict: 'recovered' } },
  ]);
  expect(report.reasons).toEqual(verification.reasons);
  expect(messages).toMatchObject([
    {
      subject: '[Gateway Medic] Recovered: orders/prod',
      text: expect.stringContaining('report.html'),
    },
  ]);
});

test('an end that nobody can be told of is an end, and the report says so', async () => {
  const { environment, store, items, messages } = await worked();
  const counted = counting(environment);
  const lost = { ...environment, settings: { ...environment.settings, topic: 'arn:aws:sns:x' } };
  await escalate(lost, { incidentId: 'inc-1', attempt: 1, reason: 'workflow.unverified' });
  expect({ messages, counted, locks: items('LOCK#') }).toEqual({
    messages: [],
    counted: ['FailedNotifications'],
    locks: [],
  });
  const report = await store.get(documentKeys.report('inc-1', 'json'), reportSchema);
  expect(report.incident.timeline.at(-1)?.what).toEqual({
    code: 'incident.not-notified',
    args: {
      subject: '[Gateway Medic] Action required: orders/prod',
      because: expect.stringContaining('NotFoundException'),
    },
  });
});

describe('an escalated incident', () => {
  const escalation = { incidentId: 'inc-1', attempt: 1, reason: 'workflow.unverified' } as const;
  test('names the reason, the cause and what is still in place', async () => {
    const { environment, messages } = await worked();
    await escalate(environment, escalation);
    const [message] = messages;
    expect(message?.subject).toBe('[Gateway Medic] Action required: orders/prod');
    expect(message?.text).toContain(cause.subject);
    expect(message?.text).toContain('One change is still in place.');
  });
  test('quotes the error that was caught without its stack and its secrets', async () => {
    const { environment, store } = await worked();
    const Cause = JSON.stringify({
      errorType: 'X',
      errorMessage: 'denied for Bearer s3cr3t-s3cr3t',
      trace: ['at secret/path.ts'],
    });
    await escalate(environment, { ...escalation, error: { Error: 'AccessDenied', Cause } });
    const { reasons } = await store.get(documentKeys.report('inc-1', 'json'), reportSchema);
    expect(reasons.at(-1)).toEqual({
      code: 'workflow.error',
      args: { name: 'AccessDenied', message: 'denied for Bearer [redacted]' },
    });
  });
  test('that came to nothing has a report all the same', async () => {
    const { environment } = stand();
    await putAll(environment, {
      record: record(environment).opening({ id: 'inc-1', target, alarm }),
    });
    expect(await escalate(environment, { ...escalation, attempt: 2 })).toMatchObject({
      outcome: 'escalated',
    });
  });
});

describe('what fails at the end', () => {
  const ending = { incidentId: 'inc-1', attempt: 1, outcome: 'escalated', reasons: [] } as const;
  test('where no report can be written, people are told without one, and no lock is left', async () => {
    const { environment, account, items, messages } = await worked();
    account.authorize = ({ operation }) => {
      if (operation === 'PutObject') throw Object.assign(new Error('no'), { name: 'AccessDenied' });
    };
    await expect(finish(environment, ending)).rejects.toThrow('no');
    expect(messages).toEqual([]);
    const unreported = { Error: 'AccessDenied', Cause: 'no' };
    await escalate(environment, { ...ending, reason: 'workflow.unverified', unreported });
    expect(items('LOCK#')).toEqual([]);
    expect(messages).toMatchObject([
      {
        subject: '[Gateway Medic] Incident inc-1 ended without a report',
        text: expect.stringMatching(/AccessDenied: no[^]*One change may still be in place/),
      },
    ]);
  });
  test('what kills the process is met after people are notified', async () => {
    const { environment, account, messages } = await worked();
    const before = messages.length;
    let toldBefore: number | undefined;
    account.authorize = ({ service }) => {
      if (service === 'dynamodb') toldBefore ??= messages.length;
    };
    const unreported = { Error: 'Sandbox.Timedout', Cause: 'no' };
    const escalation = { ...ending, reason: 'workflow.unverified', unreported } as const;
    await escalate(environment, escalation);
    expect([before, toldBefore, messages.length]).toEqual([0, 1, 1]);
    expect(messages[0]?.text).toContain('Changes may still be in place');
  });
  test('a message that cannot be sent changes nothing else', async () => {
    const { environment, account, items } = await worked();
    account.authorize = ({ operation }) => {
      if (operation === 'Publish')
        throw Object.assign(new Error('no'), { name: 'AuthorizationError' });
    };
    expect(await finish(environment, ending)).toMatchObject({ outcome: 'escalated' });
    expect(items('LOCK#')).toEqual([]);
  });
  test('an incident that was closed before keeps its outcome', async () => {
    const { environment } = await worked();
    await closeIncident(environment, { incidentId: 'inc-1', attempt: 1 });
    expect(await finish(environment, ending)).toMatchObject({ outcome: 'recovered' });
  });
  test('the lock of another incident is left alone', async () => {
    const { environment, items } = await worked();
    await lock(environment).release(target, 'inc-1');
    await putAll(environment, { lock: lock(environment).taking(target, 'inc-2') });
    await finish(environment, ending);
    expect(items('LOCK#')).toHaveLength(1);
  });
});

test('a report holds no secrets, wherever they were', async () => {
  const { environment, store, plan, account } = await worked();
  const leak = fake('test.leak', { line: 'x-api-key: s3cr3t-key' });
  await store.put(
    documentKeys.diagnosis('inc-1', 1),
    diagnosisSchema,
    diagnosisOf({ causes: [{ ...cause, evidenceFor: [leak] }] }),
  );
  await dynamoJournal(environment).add(
    changeOf(plan, { index: 1, after: { authorization: 's3cr3t' } }),
  );
  await finish(environment, {
    incidentId: 'inc-1',
    attempt: 1,
    outcome: 'escalated',
    reasons: [leak],
  });
  const reports = Object.entries(
    account.state<{ buckets: { evidence: { objects: object } } }>('s3').buckets.evidence.objects,
  )
    .filter(([key]) => key.includes('/report.'))
    .map(([, object]) => JSON.stringify(object));
  expect(reports).toHaveLength(3);
  expect(reports.filter((text) => text.includes('s3cr3t'))).toEqual([]);
});
