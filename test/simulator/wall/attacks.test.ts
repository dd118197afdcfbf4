import { LambdaClient, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from '@jest/globals';
import { writerFor } from '../../../core/changes/writer.ts';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import type { Change } from '../../../core/model/change-record.ts';
import { partitionIn } from '../../../core/model/key-space.ts';
import type { Call, Plan } from '../../../core/model/plan.ts';
import { hashOf } from '../../../core/remedies/hash.ts';
import { table } from '../../../core/store/table.ts';
import { applyChange } from '../../../core/workflow/apply-change.ts';
import { undoChange } from '../../../core/workflow/undo-change.ts';
import type { LambdaState } from '../../../simulator/account/lambda/state.ts';
import { askedAbout } from './attack.ts';

const denied = { name: expect.stringMatching(/AccessDenied/) };
const evil: Call = {
  service: 'lambda',
  action: 'UpdateFunctionConfiguration',
  input: {
    FunctionName: 'admin',
    Environment: { Variables: { NODE_OPTIONS: '--import data:text/javascript,evil' } },
  },
};

/** A journal entry that says that the first operation of a plan was begun. */
const plantedIn = (plan: Plan, more: Partial<Change> = {}): Change => {
  const { id, service, action, input, undo, expects } = plan.operations[0]!;
  return {
    incidentId: plan.incidentId,
    planHash: plan.hash,
    operationId: id,
    index: 0,
    status: 'intended',
    call: { service, action, input },
    undo,
    before: expects ?? null,
    at: plan.createdAt,
    ...more,
  };
};

describe('a step that plans plants a journal item, so that the plan seems to be under way', () => {
  test('and cannot write the journal, nor answer for people', async () => {
    const here = await askedAbout('rejected-plan');
    const taken = here.as('plan-remediation');
    await expect(dynamoJournal(taken).add(plantedIn(here.plan))).rejects.toMatchObject(denied);
    const answer = { pk: partitionIn('answer', here.asked.incidentId), sk: '1' };
    await expect(table(taken).put(answer)).rejects.toMatchObject(denied);
  });

  test('and where it could, the plan would still need its approval', async () => {
    const here = await askedAbout('rejected-plan');
    await here.withoutWall(() =>
      dynamoJournal(here.as('plan-remediation')).add(plantedIn(here.plan)),
    );
    const applying = here.over(() => applyChange(here.as('apply-change'), here.asked));
    await expect(applying).rejects.toMatchObject({ message: expect.stringContaining('approval') });
    expect(here.isUnchanged()).toBe(true);
  });
});

test('a step that checks rewrites what another one has found, and cannot', async () => {
  const here = await askedAbout('rejected-plan');
  const taken = here.as('check-http-backend');
  const write = (name: string) =>
    taken.client(S3Client).send(
      new PutObjectCommand({
        Bucket: taken.settings.bucket,
        Key: `incidents/${here.asked.incidentId}/1/${name}`,
        Body: '{}',
      }),
    );
  for (const name of ['checks/lambda.json', 'diagnosis.json', 'plan.json', 'decision.json'])
    await expect(write(name)).rejects.toMatchObject(denied);
  await expect(write('checks/http.json')).resolves.toBeDefined();
});

describe('the step that applies', () => {
  const raise = (FunctionName: string) =>
    new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 20 });

  test('changes nothing under its own name', async () => {
    const here = await askedAbout('rejected-plan');
    const [first] = Object.keys(here.simulation.account.state<LambdaState>('lambda').functions);
    const changing = here.as('apply-change').client(LambdaClient).send(raise(first!));
    await expect(changing).rejects.toMatchObject(denied);
    expect(here.isUnchanged()).toBe(true);
  });

  test('and in the session of a plan nothing that the plan does not name', async () => {
    const here = await askedAbout('rejected-plan');
    const names = Object.keys(here.simulation.account.state<LambdaState>('lambda').functions);
    const [named, other] = names;
    const call: Call = { ...evil, input: { FunctionName: named, Timeout: 20 } };
    const session = await writerFor(here.as('apply-change'), 'apply', [call])();
    await expect(session.client(LambdaClient).send(raise(other!))).rejects.toMatchObject(denied);
    expect(here.isUnchanged()).toBe(true);
    await expect(session.client(LambdaClient).send(raise(named!))).resolves.toBeDefined();
  });

  test('and takes no session that is longer than STS takes', async () => {
    const here = await askedAbout('rejected-plan');
    const calls = Array.from({ length: 30 }, (_, index) => ({
      ...evil,
      input: { FunctionName: `a-function-with-a-long-name-${index}` },
    }));
    await expect(writerFor(here.as('apply-change'), 'apply', calls)()).rejects.toThrow('STS takes');
  });
});

describe('a step that diagnoses plants an item for undo to run', () => {
  test.each<[string, (plan: Plan) => Change]>([
    [
      'other calls than the plan has',
      (plan) => plantedIn(plan, { undo: [evil], status: 'applied' }),
    ],
    ['another call that was never made', (plan) => plantedIn(plan, { call: evil })],
    ['an operation beyond the plan', (plan) => plantedIn(plan, { index: 7 })],
  ])('%s', async (_, planted) => {
    const here = await askedAbout('rejected-plan');
    const change = planted(here.plan);
    const item = { pk: partitionIn('journal', here.asked.incidentId), sk: 'CHANGE#' };
    await expect(
      table(here.as('diagnose')).update(item, 'SET changeStatus = :a', {
        holds: 'attribute_not_exists(pk)',
        values: { a: 'applied' },
      }),
    ).rejects.toMatchObject(denied);
    await here.withoutWall(() => dynamoJournal(here.as('diagnose')).add(change));
    const undoing = here.over(() => undoChange(here.as('undo-change'), here.asked));
    await expect(undoing).rejects.toThrow('Nothing of it is run');
    expect(here.isUnchanged()).toBe(true);
  });
});

describe('a step that plans replaces the plan that people approved', () => {
  test.each<[string, (plan: Plan) => Plan]>([
    ['under its own hash', (plan) => ({ ...plan, hash: hashOf(plan) })],
    ['under the hash that was approved', (plan) => plan],
  ])('%s', async (_, sign) => {
    const here = await askedAbout('rejected-plan');
    const { plan, asked } = here;
    const answer = { planHash: plan.hash, answer: 'approve', decidedBy: 'kim', status: 'decided' };
    const key = { pk: partitionIn('answer', asked.incidentId), sk: '1' };
    await table(here.as('decide')).put({ ...key, ...answer });
    const [first] = plan.operations;
    const other = sign({ ...plan, operations: [{ ...first!, ...evil, undo: [evil] }] });
    const taken = here.as('plan-remediation');
    await taken.client(S3Client).send(
      new PutObjectCommand({
        Bucket: taken.settings.bucket,
        Key: here.planKey,
        Body: JSON.stringify(other),
      }),
    );
    const applying = here.over(() => applyChange(here.as('apply-change'), asked));
    await expect(applying).rejects.toMatchObject({ name: 'PlanIsStale' });
    const undoing = here.over(() => undoChange(here.as('undo-change'), asked));
    await expect(undoing).rejects.toThrow('not the one that was applied');
    expect(here.isUnchanged()).toBe(true);
  });
});
