import { expect, test } from '@jest/globals';
import { render } from '../../../core/messages/render.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import type { PastSymptom } from '../../../core/model/over.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { endedAlone } from '../../../core/workflow/ended-alone.ts';
import { diagnosisOf } from './samples.ts';
import { alarm, stand, target } from './stand.ts';

const change = (at: string, call: string) => ({
  at,
  call,
  resources: [{ kind: 'function', id: 'orders' }],
  by: 'arn:aws:iam::123456789012:user/pipeline',
  tool: 'Terraform',
});
const over = (hour: number, cause = 'lambda-permission-missing'): PastSymptom => {
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, hour, minute)).toISOString();
  return {
    from: at(6),
    until: at(8),
    failures: 271,
    spared: 100,
    was: [
      {
        cause,
        named: 271,
        broughtBy: change(at(6), 'lambda:RemovePermission'),
        endedBy: change(at(8), 'lambda:AddPermission'),
      },
    ],
    changes: [],
    missing: [],
  };
};

/** Ends incidents of one target, one after the other. @returns what came of the last */
async function endAll(symptoms: readonly PastSymptom[]) {
  const { environment } = stand();
  const store = documents(environment);
  let last: Awaited<ReturnType<typeof endedAlone>>;
  for (const [index, one] of symptoms.entries()) {
    const id = `inc-${index}`;
    const diagnosis = diagnosisOf({ verdict: 'over', causes: [], over: one });
    // oxlint-disable-next-line no-await-in-loop -- one incident of a target at a time
    await store.put(documentKeys.diagnosis(id, 1), diagnosisSchema, diagnosis);
    // oxlint-disable-next-line no-await-in-loop -- as above
    last = await endedAlone(environment, target, { incidentId: id, attempt: 1 });
  }
  return last;
}

const other = 'lambda-reserved-concurrency-low';
test.each<[string, PastSymptom[], number]>([
  ['the first time', [over(0)], 0],
  ['the second time', [over(0), over(1)], 0],
  ['the third time, each time another cause', [over(0), over(1, other), over(2)], 0],
  ['the third time', [over(0), over(1), over(2)], 11],
  ['the third time, the first long ago', [over(-200), over(1), over(2)], 0],
])('%s', async (_name, symptoms, reasons) => {
  expect(await endAll(symptoms)).toHaveLength(reasons);
});

test('says each time who did it by what, and how to prevent it', async () => {
  const reasons = (await endAll([over(0), over(1), over(2)])) ?? [];
  const text = reasons.map((one) => render(one)).join('\n');
  expect(text).toContain('3 times within 7 days');
  expect(text).toContain('lambda:RemovePermission on function orders');
  expect(text).toContain('by arn:aws:iam::123456789012:user/pipeline (Terraform)');
  expect(text).toContain('create_before_destroy = true');
});

test('counts an incident once that is ended twice', async () => {
  const { environment } = stand();
  const store = documents(environment);
  const diagnosis = diagnosisOf({ verdict: 'over', causes: [], over: over(0) });
  await store.put(documentKeys.diagnosis('inc-1', 1), diagnosisSchema, diagnosis);
  const end = () => endedAlone(environment, target, { incidentId: 'inc-1', attempt: 1 });
  await end();
  await end();
  expect(await end()).toEqual([]);
});

test('says that it could not be counted, and ends the incident all the same', async () => {
  const { environment, call } = stand();
  await putAll(environment, {
    record: record(environment).opening({ id: 'inc-1', target, alarm }),
  });
  const diagnosis = diagnosisOf({ verdict: 'over', causes: [], over: over(0) });
  await documents(environment).put(documentKeys.diagnosis('inc-1', 1), diagnosisSchema, diagnosis);
  const pk = { S: `RECURRENCE#${target.account}/${target.region}/${target.apiId}/${target.stage}` };
  // An item that nobody can read.
  call('dynamodb', 'PutItem', { TableName: 'incidents', Item: { pk, sk: { S: 'inc-0' } } });
  expect(await endedAlone(environment, target, { incidentId: 'inc-1', attempt: 1 })).toEqual([]);
  const { timeline } = await record(environment).get('inc-1');
  expect(timeline.at(-1)?.what.code).toBe('incident.recurrence-uncounted');
});
