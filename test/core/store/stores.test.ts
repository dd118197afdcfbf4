import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Run } from '../../../cli/account/runs/run.ts';
import { dynamoJournal } from '../../../core/changes/dynamo-journal.ts';
import { madeChange } from '../../../core/engine/made-change.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { baseFactsSchema } from '../../../core/model/facts.ts';
import { planSchema } from '../../../core/model/plan.ts';
import { verificationSchema } from '../../../core/model/verification.ts';
import { reportOf, roundsOf } from '../../../core/report/rounds.ts';
import { plannedAttempt } from '../../../core/store/attempts.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import type { Store } from '../../../core/store/store.ts';
import { facts as evidence } from '../remedies/facts.ts';
import { changeOf, diagnosisOf, planOf, verification } from '../workflow/samples.ts';
import { alarm, stand, target } from '../workflow/stand.ts';

const id = 'inc-1';

/** An open incident, deployed and on a laptop. */
const stores: Readonly<Record<string, () => Promise<Store>>> = {
  deployed: async () => {
    const { environment } = stand();
    const incidents = record(environment);
    await putAll(environment, { record: incidents.opening({ id, target, alarm }) });
    return {
      documents: documents(environment),
      record: incidents,
      journal: dynamoJournal(environment),
    };
  },
  files: async () => {
    const { environment } = stand();
    const openedAt = environment.clock.now().toISOString();
    const incident = { id, status: 'open', target, alarm, openedAt } as const;
    const folder = join(mkdtempSync(join(tmpdir(), 'gateway-medic-store-')), id);
    const run = Run.begin(folder, { ...incident, joined: [], timeline: [] });
    return { documents: run.documents, record: run.record(environment), journal: run.journal };
  },
};

describe.each(Object.entries(stores))('%s', (_, made) => {
  test('a document is what was put there; what is missing is not found, and cannot be got', async () => {
    const store = await made();
    const key = documentKeys.verification(id, 1);
    expect(await store.documents.find(key, verificationSchema)).toBeUndefined();
    await expect(store.documents.get(key, verificationSchema)).rejects.toThrow('verification.json');
    await store.documents.put(key, verificationSchema, verification);
    expect(await store.documents.get(key, verificationSchema)).toEqual(verification);
    // A person who reads files on a laptop is told what is wrong with them.
    await expect(store.documents.get(key, planSchema)).rejects.toMatchObject({
      name: expect.stringMatching(/^(InvalidInput|Problem)$/) as unknown,
    });
  });

  test('moments are added in order and without secrets', async () => {
    const { record: incidents } = await made();
    await incidents.milestone(id, 'incident.alarm-joined', { alarm: 'Bearer abcdef123456' });
    await incidents.milestone(id, 'incident.alarm-cleared');
    const { timeline } = await incidents.get(id);
    expect(timeline.slice(-2).map(({ what }) => what.code)).toEqual([
      'incident.alarm-joined',
      'incident.alarm-cleared',
    ]);
    expect(JSON.stringify(timeline)).not.toContain('abcdef123456');
  });

  test('an incident is closed once and keeps its outcome', async () => {
    const { record: incidents } = await made();
    expect(await incidents.close(id, 'recovered')).toBe(true);
    expect(await incidents.close(id, 'escalated')).toBe(false);
    expect(await incidents.get(id)).toMatchObject({ status: 'closed', outcome: 'recovered' });
  });

  test('an attempt comes back as the change that it made, and as a round of the report', async () => {
    const store = await made();
    const plan = planOf(id);
    await store.documents.put(documentKeys.evidence(id, 1), baseFactsSchema, evidence());
    await store.documents.put(documentKeys.diagnosis(id, 1), diagnosisSchema, diagnosisOf());
    await store.documents.put(documentKeys.plan(id, 1), planSchema, plan);
    const ref = { incidentId: id, attempt: 1 };
    expect(madeChange(await plannedAttempt(store, ref))).toBeUndefined();
    const change = changeOf(plan);
    await store.journal.add(change);
    expect(madeChange(await plannedAttempt(store, ref))).toMatchObject({
      cause: { check: plan.cause.check },
      appliedAt: change.at,
    });
    const rounds = await roundsOf(store, id, 2);
    const { attempts } = reportOf({
      incident: await store.record.get(id),
      rounds,
      reasons: [],
    });
    expect(attempts).toMatchObject([
      { number: 1, plan: { hash: plan.hash }, decision: null, changes: [{ index: change.index }] },
    ]);
  });
});
