import { describe, expect, test } from '@jest/globals';
import type { Deployment } from '../../simulator/cloud/deployment.ts';
import { loadScenario, scenarioNames } from '../../simulator/scenario-files.ts';
import { judge } from '../../simulator/outcome.ts';
import { runScenario } from '../../simulator/run-scenario.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { reasons, whyUnused } from '../fixtures/granted-but-unused.ts';
import {
  beyondDatabase,
  helped,
  listOf,
  type Roles,
  roleAuthorizer,
  rolesOf,
} from '../support/role-authorizer.ts';
import { briefly, playedAsRecorded } from '../support/played-scenario.ts';
import { unusedGrants } from '../support/unused-grants.ts';

const template = deployedTemplate();
const allowed = new Set<string>();
const played = new Set<string>();
let deployment: Deployment | undefined;

describe('every scenario, with each call held against the role of the Lambda that makes it', () => {
  test.each(scenarioNames())('%s', async (name) => {
    const { run, ledger } = await playedAsRecorded(name);
    for (const line of ledger.allowed) allowed.add(line);
    deployment = run.simulation.deployment;
    played.add(name);
  });

  test('what roles grant and no scenario uses is accounted for', () => {
    // A part of the scenarios tells nothing about what is left over.
    if (!deployment || played.size < scenarioNames().length) return;
    const unused = unusedGrants(deployment, allowed);
    const unexplained = unused.filter((grant) => whyUnused(grant) === undefined);
    expect(unexplained.map(({ worker, action }) => `${worker}: ${action}`)).toEqual([]);
  });

  test('no permission is explained as unused that is used by now', () => {
    if (!deployment || played.size < scenarioNames().length) return;
    const unused = unusedGrants(deployment, allowed);
    const explained = reasons.flatMap(({ workers, actions }) =>
      actions.flatMap((action) => (workers ?? [undefined]).map((worker) => ({ worker, action }))),
    );
    const stale = explained.filter(
      (one) =>
        !unused.some(
          ({ worker, action }) => action === one.action && worker === (one.worker ?? worker),
        ),
    );
    expect(stale).toEqual([]);
  });

  test('the policy simulator gets no more help than it needs', () => {
    if (played.size < scenarioNames().length) return;
    expect([...helped].toSorted()).toEqual([...beyondDatabase.keys()].toSorted());
  });
});

describe('a permission that is missing', () => {
  test.each([
    { worker: 'check-lambda', action: 'lambda:GetPolicy', unread: 'lambda-permission-missing' },
    { worker: 'check-lambda', action: 's3:PutObject', unread: 'lambda-permission-missing' },
  ])('$action of $worker fails its scenario and is named', async ({ worker, action, unread }) => {
    const scenario = briefly(loadScenario('lambda-permission-missing'));
    const run = await runScenario(scenario, {
      template,
      authorize: (simulation) =>
        roleAuthorizer(simulation, { roles: without(simulation.deployment!, worker, action) }),
    });
    expect(judge(scenario, run).pass).toBe(false);
    const [incident] = run.incidents;
    const { notChecked } = incident!.report.attempts[0]!.diagnosis;
    const gaps = notChecked.filter(({ check }) => check === unread).map(({ gap }) => gap);
    expect(gaps).not.toEqual([]);
    for (const { because } of gaps) {
      expect(because).toContain(`not authorized to perform: ${action}`);
      expect(incident!.html).toContain(`not authorized to perform: ${action}`);
    }
  });
});

/** The deployment's roles, with one action of one Lambda taken out. */
function without({ resources, functions }: Deployment, worker: string, action: string): Roles {
  const role = [...functions.values()].find(({ handler }) => handler === `${worker}.handler`)?.role;
  return new Map(
    [...rolesOf(resources)].map(([id, statements]) => [
      id,
      id === role
        ? statements.map((one) => ({
            ...one,
            Action: listOf(one.Action).filter((name) => name !== action),
          }))
        : statements,
    ]),
  );
}
