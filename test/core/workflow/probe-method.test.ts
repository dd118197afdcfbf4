import { describe, expect, test } from '@jest/globals';
import { type Diagnosis, diagnosisSchema } from '../../../core/model/diagnosis.ts';
import { baseFactsSchema } from '../../../core/model/facts.ts';
import type { Pause } from '../../../core/model/pause.ts';
import { documentKeys } from '../../../core/store/document-keys.ts';
import { documents } from '../../../core/store/documents.ts';
import { pauses } from '../../../core/store/pauses.ts';
import { probedEvidence } from '../../../core/workflow/probe-method.ts';
import { base, configuration, known, route } from '../checks/support/facts.ts';
import { diagnosisOf } from './samples.ts';
import { stand } from './stand.ts';

const ref = { incidentId: 'inc-1', attempt: 1 };
const open = diagnosisOf({ verdict: 'no-cause', causes: [], unrelated: [], routesHit: [] });
const policy = {
  probe: { enabled: true, requests: [{ api: 'shop', request: 'GET /orders' }] },
};
const pause = (more: Partial<Pause> = {}): Pause => ({
  scope: 'account',
  name: '',
  by: 'ops',
  at: '2026-11-21T02:00:00.000Z',
  ...more,
});

/** The evidence of an incident after its first diagnosis, and the tests that were made. */
async function probed(settings: object, diagnosis: Diagnosis | null, set?: Pause) {
  const here = stand();
  const environment = here.environmentWith({ GATEWAY_MEDIC_POLICY: JSON.stringify(settings) });
  const restApiId = here.apiIds['orders'] ?? '';
  const [root] = here.call<{ items: { id: string }[] }>('apigateway', 'GetResources', {
    restApiId,
  }).items;
  const asked: object[] = [];
  here.account.hooks.testInvoke = (_, request) => {
    asked.push(request);
    return { status: 200, latency: 1, log: '' };
  };
  const store = documents(environment);
  const facts = base({
    target: { ...base().target, apiId: restApiId },
    configuration: configuration({
      routes: known([route('GET', '/orders', {}, { resourceId: root?.id })]),
    }),
  });
  await store.put(documentKeys.evidence('inc-1', 1), baseFactsSchema, facts);
  if (diagnosis) await store.put(documentKeys.diagnosis('inc-1', 1), diagnosisSchema, diagnosis);
  if (set) await pauses(environment).put(set);
  const found = await probedEvidence(environment, ref);
  return { probe: found?.probe, asked: asked.length };
}

describe('the workflow tests a method', () => {
  test('once, where the first diagnosis leaves the cause open', async () => {
    const { probe, asked } = await probed(policy, open);
    expect(asked).toBe(1);
    expect(probe).toMatchObject({ known: { status: 200, route: { path: '/orders' } } });
  });

  test('although another API is paused', async () => {
    expect((await probed(policy, open, pause({ scope: 'api', name: 'blog' }))).asked).toBe(1);
  });

  test.each<[string, object, Diagnosis | null]>([
    ['nothing was diagnosed yet', policy, null],
    ['a cause was found', policy, diagnosisOf()],
    ['the policy does not allow it', {}, open],
  ])('and none where %s', async (_, settings, diagnosis) => {
    expect(await probed(settings, diagnosis)).toEqual({ probe: undefined, asked: 0 });
  });

  test.each([
    ['the account', pause()],
    ['the API', pause({ scope: 'api', name: 'shop' })],
  ])('and none while %s is paused, which is said', async (_, set) => {
    const { probe, asked } = await probed(policy, open, set);
    expect(asked).toBe(0);
    expect(probe).toMatchObject({ gap: { because: expect.stringContaining('paused') } });
  });
});
