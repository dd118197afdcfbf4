import { expect, test } from '@jest/globals';
import { awsSchema } from '../../simulator/conditions/schema.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

test('an alarm that comes while the account has no Lambda concurrency opens its incident afterwards', async () => {
  const scenario = loadScenario('rejected-plan');
  const aws = awsSchema.parse({ noConcurrency: { to: 12 * 60 } });
  const { incidents, simulation } = await runScenario(
    { ...scenario, aws },
    { template: deployedTemplate() },
  );
  expect(incidents).toHaveLength(1);
  const { alarm, openedAt } = incidents[0]!.report.incident;
  expect(Date.parse(openedAt) - Date.parse(alarm.at)).toBeGreaterThan(2 * 60_000);
  expect([...simulation.executions.results.values()].map((one) => one?.status)).not.toContain(
    'FAILED',
  );
});
