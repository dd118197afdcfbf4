import assert from 'node:assert/strict';
import { GetPolicyCommand } from '@aws-sdk/client-lambda';
import type { BrokenApi } from '../broken-apis.ts';
import {
  documentOf,
  endOf,
  executionFor,
  incidentOf,
  isLocked,
  sendAlarm,
  startWith,
} from '../incidents.ts';
import type { Asked, Stand } from '../stand.ts';
import { assertEnd, assertRefused } from './ended.ts';
import { targetKey } from '../../../../core/model/target.ts';
import { reportSchema } from '../../../../core/model/report.ts';

/** Of a change until it is proven: the rest of its minute, a whole minute of good requests, and some looks. */
const longestVerification = 180;

/** The API is fixed with approval, and proven to be. The same event and the same alarm again open nothing new. */
export async function recovered(stand: Stand, api: BrokenApi, asked: Asked): Promise<void> {
  const { account, medic, inbox, check } = stand;
  const { execution, incidentId } = asked;
  const id = api.name;

  await check(`${id}: the message says what happens and how to answer`, () => {
    assert.match(asked.message, /aws lambda add-permission/);
    assert.match(asked.message, /aws stepfunctions start-execution/);
    assert.ok(!asked.message.includes('taskToken'), 'the message must not hold the task token');
  });

  await check(`${id}: the same event delivered twice opens one incident`, async () => {
    const again = await startWith(account, medic.RemediationStateMachine, execution.input);
    assertEnd(await endOf(account, again, 60), 'Joined an open incident');
  });

  await check(`${id}: the alarm again joins the open incident`, async () => {
    const again = await executionFor(account, medic, await sendAlarm(account, api));
    assertEnd(await endOf(account, again, 60), 'Joined an open incident');
  });

  await check(`${id}: an answer about another plan is refused`, async () => {
    const input = JSON.stringify({ ...JSON.parse(asked.approve), planHash: '0'.repeat(64) });
    const refused = await startWith(account, medic.DecisionStateMachine, input);
    assertRefused(await endOf(account, refused, 60));
  });

  await check(`${id}: approval applies the permission`, async () => {
    const decision = await startWith(account, medic.DecisionStateMachine, asked.approve);
    assertEnd(await endOf(account, decision, 60), 'Decision recorded');
    await stand.entered(execution, 'Wait for metrics');
    const { Policy = '{}' } = await account.lambda.send(
      new GetPolicyCommand({ FunctionName: api.functionName }),
    );
    const { Statement = [] } = JSON.parse(Policy) as { Statement?: Record<string, unknown>[] };
    assert.equal(Statement.length, 1);
    assert.equal(Statement[0]?.['Action'], 'lambda:InvokeFunction');
    assert.deepEqual(Statement[0]?.['Principal'], { Service: 'apigateway.amazonaws.com' });
    assert.match(JSON.stringify(Statement[0]?.['Condition']), new RegExp(`:${api.apiId}/`));
  });

  await check(`${id}: a second answer is refused`, async () => {
    const late = await startWith(account, medic.DecisionStateMachine, asked.reject);
    assertRefused(await endOf(account, late, 60));
  });

  await check(`${id}: verification proves the recovery`, async () => {
    const end = await endOf(account, execution, longestVerification);
    assertEnd(end, 'Close incident', 'May it be closed?', 'End as closed', 'Incident closed');
    assert.ok(!end.states.includes('Undo change'));
  });

  await check(`${id}: the incident is closed and its lock free`, async () => {
    const incident = await incidentOf(account, medic, incidentId);
    assert.equal(incident.status, 'closed');
    assert.equal(incident.outcome, 'recovered');
    assert.equal(await isLocked(account, medic, targetKey(incident.target)), false);
  });

  await check(`${id}: the report is in the bucket`, async () => {
    const [json, markdown, html] = await Promise.all(
      ['json', 'md', 'html'].map((kind) =>
        documentOf(account, medic, `incidents/${incidentId}/report.${kind}`),
      ),
    );
    const report = reportSchema.parse(JSON.parse(json ?? ''));
    const [attempt] = report.attempts;
    assert.equal(attempt?.diagnosis.causes[0]?.check, 'lambda-permission-missing');
    assert.deepEqual(
      attempt?.changes.map(({ status }) => status),
      ['applied'],
    );
    assert.ok(markdown?.includes(id));
    assert.match(html ?? '', /^<!doctype html>/i);
  });

  await check(`${id}: people are told`, async () => {
    const { Message } = await inbox.about(id, 'Recovered:');
    assert.ok(Message.includes(incidentId));
  });
}
