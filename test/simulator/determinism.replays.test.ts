import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { judge } from '../../simulator/outcome.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

const template = deployedTemplate();

/** Everything that a run leaves behind and that no wall clock has a part in. */
async function traceOf(name: string, seed: number) {
  const scenario = { ...loadScenario(name), seed, verification: { watch: 2 } };
  const run = await runScenario(scenario, { template });
  const { wallMs, ...outcome } = judge(scenario, run);
  expect(wallMs).toBeGreaterThanOrEqual(0);
  return {
    outcome,
    reports: run.incidents.map(({ report }) => report),
    html: run.incidents.map(({ html }) => html),
    logs: JSON.stringify(run.simulation.account.state('logs')),
    calls: run.simulation.account.calls.map(
      ({ service, operation, principal, at }) =>
        `${at.toISOString()} ${principal} ${service}:${operation}`,
    ),
  };
}

describe('a scenario, twice with the same seed', () => {
  let first: Awaited<ReturnType<typeof traceOf>>;
  let second: typeof first;
  beforeAll(async () => {
    first = await traceOf('useless-fix-undone', 1);
    second = await traceOf('useless-fix-undone', 1);
  });

  test('the same outcome and plan', () => {
    expect(first.outcome.plan).toMatch(/^[0-9a-f]{64}$/);
    expect(second.outcome).toEqual(first.outcome);
  });
  test('the same reports', () => {
    expect(first.reports).toHaveLength(1);
    expect(second.reports).toEqual(first.reports);
    expect(second.html).toEqual(first.html);
  });
  test('the same log lines', () => {
    expect(first.logs.length).toBeGreaterThan(1000);
    expect(second.logs).toBe(first.logs);
  });
  test('the same calls at the same simulated moments', () => {
    expect(second.calls.toSorted()).toEqual(first.calls.toSorted());
  });
});

test('another seed has other requests', async () => {
  const [one, other] = [await traceOf('rejected-plan', 1), await traceOf('rejected-plan', 2)];
  expect(other.logs).not.toBe(one.logs);
  expect(other.outcome.cause).toBe(one.outcome.cause);
});
