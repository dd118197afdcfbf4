import { expect } from '@jest/globals';
import { render } from '../../core/messages/render.ts';
import { judge } from '../../simulator/outcome.ts';
import { type Run, runScenario } from '../../simulator/run-scenario.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { recordedScenario, recordOf } from './recorded-scenario.ts';
import { rivalsIn } from './rival-causes.ts';
import { type Ledger, newLedger, roleAuthorizer } from './role-authorizer.ts';

/** Watching is the longest and dullest part; `gateway-medic simulate` watches for as long as a deployment does. */
export const briefly = (scenario: Scenario): Scenario => ({
  ...scenario,
  verification: { watch: 2, ...scenario.verification },
});

/**
 * Plays a scenario with each call checked against the role of the Lambda that makes it, and expects what it declares and what was
 * recorded of it.
 */
export async function playedAsRecorded(name: string): Promise<{ run: Run; ledger: Ledger }> {
  const scenario = briefly(loadScenario(name));
  const ledger = newLedger();
  const run = await runScenario(scenario, {
    template: deployedTemplate(),
    authorize: (simulation) => roleAuthorizer(simulation, { ledger }),
  });
  const { misses } = judge(scenario, run);
  // What the product itself gave as its reasons helps more than what was expected.
  const given = run.incidents.flatMap(({ report }) => report.reasons.map((one) => render(one)));
  expect([...ledger.refused]).toEqual([]);
  expect(misses.length > 0 ? [...misses, ...given] : []).toEqual([]);
  // A code without a text is rendered as it is, with its arguments.
  const untold = /\b[a-z0-9-]+\.[a-z0-9-]+ \{(?:&quot;|"|\})/;
  for (const { html } of run.incidents) expect(untold.exec(html)?.[0]).toBeUndefined();
  expect(rivalsIn(run.simulation)).toEqual([]);
  const record = recordOf(run.incidents);
  expect(record).toEqual(recordedScenario(name, record));
  return { run, ledger };
}
