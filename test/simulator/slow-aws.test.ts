import { expect, test } from '@jest/globals';
import { slowed } from '../../scripts/accuracy/slowed.ts';
import { judge } from '../../simulator/outcome.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

const template = deployedTemplate();

/** What a slow AWS once brought to another end; `npm run accuracy` puts every scenario to it. */
test.each([
  // A read shows a listener late that somebody has made meanwhile.
  'fixed-while-asked',
  // A read shows a permission that was removed half a minute ago.
  'over-comes-back',
])('%s ends on a slow AWS as without', async (name) => {
  const written = slowed(loadScenario(name));
  const scenario = { ...written, verification: { watch: 2, ...written.verification } };
  const run = await runScenario(scenario, { template });
  expect(judge(scenario, run).misses).toEqual([]);
});
