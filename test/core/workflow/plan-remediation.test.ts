import { expect, test } from '@jest/globals';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { putAll } from '../../../core/store/put-all.ts';
import { record } from '../../../core/store/record.ts';
import { planRemediation } from '../../../core/workflow/plan-remediation.ts';
import { diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { type BaseFacts, baseFactsSchema } from '../../../core/model/facts.ts';
import { planSchema } from '../../../core/model/plan.ts';
import { verificationSchema } from '../../../core/model/verification.ts';
import { cause, diagnosisOf, minutes, planOf, verification } from './samples.ts';
import { alarm, stand, target } from './stand.ts';

const gap = { gap: { what: 'test:Nothing', because: 'not read' } };
const base: BaseFacts = {
  target,
  alarm,
  window: { start: '2026-11-21T02:00:00.000Z', end: '2026-11-21T02:15:00.000Z' },
  configuration: {
    api: { id: 'a1', name: 'orders' },
    stage: { name: 'prod', deploymentId: 'd1', variables: {}, accessLog: null },
    routes: gap,
    deployments: gap,
    links: gap,
    authorizers: gap,
    account: gap,
  },
  metrics: { known: { minutes: [...minutes] } },
  logs: { execution: gap, access: gap },
};
const hopeless = { ...cause, check: 'lambda-unhandled-error', remedies: [] };

async function diagnosed(causes: (typeof cause)[], attempt = 1, policy = '{}') {
  const here = stand();
  const environment = here.environmentWith({ GATEWAY_MEDIC_POLICY: policy });
  const store = documents(environment);
  await putAll(environment, {
    record: record(environment).opening({ id: 'inc-1', target, alarm }),
  });
  await store.put(documentKeys.evidence('inc-1', attempt), baseFactsSchema, base);
  await store.put(
    documentKeys.diagnosis('inc-1', attempt),
    diagnosisSchema,
    diagnosisOf({ causes }),
  );
  return {
    ...here,
    environment,
    store,
    plan: () => planRemediation(environment, { incidentId: 'inc-1', attempt }),
  };
}
const codes = async ({ environment }: Awaited<ReturnType<typeof diagnosed>>) =>
  (await record(environment).get('inc-1')).timeline.map(({ what }) => what.code);

test('nothing is left where every cause was tried', async () => {
  const here = await diagnosed([cause], 2);
  await here.store.put(documentKeys.plan('inc-1', 1), planSchema, planOf('inc-1'));
  await here.store.put(documentKeys.verification('inc-1', 1), verificationSchema, verification);
  expect(await here.plan()).toMatchObject({ decision: 'nothing-to-do', planHash: '', remedy: '' });
});

test('a plan that was never carried out is no try', async () => {
  const here = await diagnosed([hopeless], 2);
  await here.store.put(
    documentKeys.plan('inc-1', 1),
    planSchema,
    planOf('inc-1', { cause: { check: hopeless.check, subject: hopeless.subject } }),
  );
  expect(await here.plan()).toMatchObject({ decision: 'advice-only' });
});

test('a cause without a remedy leaves advice', async () => {
  expect(await (await diagnosed([hopeless])).plan()).toMatchObject({
    decision: 'advice-only',
    planHash: '',
  });
});

test('observe mode without a plan gives advice and says why', async () => {
  const here = await diagnosed([cause], 1, '{"mode":"observe"}');
  expect(await here.plan()).toMatchObject({ decision: 'advice-only', planHash: '' });
  expect(await codes(here)).toEqual(
    expect.arrayContaining(['policy.observe-mode', 'incident.planned-advice-only']),
  );
  expect(await here.store.find(documentKeys.plan('inc-1', 1), planSchema)).toBeUndefined();
});

test('a remedy that lacks a fact is passed over with its reason', async () => {
  const here = await diagnosed([cause]);
  const planned = await here.plan();
  const reasons = (await codes(here)).filter((code) => code.startsWith('plan.'));
  expect(planned.planHash === '' ? reasons : ['planned']).not.toEqual([]);
});

test('the workflow learns how long an operator has', async () => {
  const here = await diagnosed([hopeless], 1, '{"approvalTimeout":120}');
  expect(await here.plan()).toMatchObject({ approvalTimeout: 120, waitSeconds: 60 });
});
