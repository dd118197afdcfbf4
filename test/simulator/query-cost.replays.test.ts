import { describe, expect, test } from '@jest/globals';
import type { LogsState } from '../../simulator/account/logs/state.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { pricePerByte } from '../../core/model/insights-price.ts';

/** Plays a scenario until its plan, which is rejected: nothing is watched. */
async function played(name: string, policy: object = {}) {
  const scenario = loadScenario(name);
  const { incidents, simulation } = await runScenario(
    {
      ...scenario,
      policy: { ...scenario.policy, ...policy },
      operator: { answer: 'reject', after: 1, meanwhile: [] },
    },
    { template: deployedTemplate() },
  );
  const [incident] = incidents;
  const { queryCost, attempts } = incident!.report;
  const { queries } = simulation.account.state<LogsState>('logs');
  const scanned = Object.values(queries).map(({ bytes }) => bytes);
  const price = pricePerByte(simulation.account.region);
  return {
    cost: queryCost!,
    attempts,
    scanned,
    spent: scanned.reduce((sum, bytes) => sum + bytes, 0) * price,
  };
}

/** What a diagnosis is based on differs: an access log that shows routes, one that does not, functions, late telemetry. */
test.each([
  'api-key-missing-common-log-format',
  'default-endpoint-disabled',
  'lambda-init-error',
  'late-telemetry',
  'vpclink-v1-listener-missing',
])('%s: what the diagnosis cost is within 20%% of the estimate', async (name) => {
  const { cost, scanned, spent } = await played(name);
  expect(cost.spentOnDiagnosis / cost.estimated!).toBeGreaterThan(0.8);
  expect(cost.spentOnDiagnosis / cost.estimated!).toBeLessThan(1.2);
  expect(cost).toMatchObject({ queries: scanned.length, refused: 0, cap: 0.5 });
  expect(cost.spent).toBeCloseTo(spent, 9);
});

describe('log groups that are too large', () => {
  test.each([0.3, 0.1, 0.01, 0])('queries never pass a cap of %d dollars', async (maxQueryCost) => {
    const { cost, attempts, spent } = await played('logs-too-dear-to-read', {
      maxQueryCost,
    });
    expect(spent).toBeLessThanOrEqual(maxQueryCost);
    expect(cost.refused).toBeGreaterThan(0);
    const { notChecked, readInPart, causes } = attempts[0]!.diagnosis;
    const gaps = [...notChecked.map(({ gap }) => gap), ...readInPart];
    expect(gaps.map(({ because }) => because).join('\n')).toContain('policy.maxQueryCost');
    expect(causes[0]?.check).toBe('lambda-permission-missing');
  });
});
