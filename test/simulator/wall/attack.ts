import type { Environment } from '../../../core/aws/environment.ts';
import { type Plan, planSchema } from '../../../core/model/plan.ts';
import { documentText } from '../../../simulator/incidents.ts';
import { loadScenario } from '../../../simulator/scenario-files.ts';
import { Breaker } from '../../../simulator/break-world.ts';
import type { Question } from '../../../simulator/moments.ts';
import { beginning, Simulation } from '../../../simulator/simulation.ts';
import { deployedTemplate } from '../../../simulator/template-file.ts';
import type { WorldName } from '../../../simulator/worlds/index.ts';
import { roleAuthorizer } from '../../support/role-authorizer.ts';

const template = deployedTemplate();
/** What a plan would change. */
const configuration = ['apigateway', 'lambda', 'ec2', 'elbv2', 'service-quotas'] as const;

/** A deployment in mode `propose` that asks about a plan and is not answered, with every call held against its role. */
export async function askedAbout(name: string) {
  const scenario = loadScenario(name);
  let question: Question | undefined;
  const simulation = new Simulation({
    world: scenario.world as WorldName,
    seed: scenario.seed,
    template,
    observe: (moment) => {
      if (moment.kind === 'asked') question = moment.question;
    },
  });
  const breaker = new Breaker(simulation);
  for (const step of scenario.breaks) {
    const at = beginning.getTime() + Math.max(0, step.at - 240) * 1000;
    simulation.schedule(new Date(at), () => breaker.apply(step));
  }
  const held = roleAuthorizer(simulation);
  simulation.account.authorize = held;
  await simulation.advance(new Date(beginning.getTime() + 3_600_000), () => question !== undefined);
  simulation.executions.abandon();
  simulation.surroundings.traffic = [];
  const { incidentId = '', planHash = '' } = question ?? {};
  const planKey = `incidents/${incidentId}/1/plan.json`;
  const plan: Plan = planSchema.parse(JSON.parse(documentText(simulation, planKey) ?? ''));
  const before = simulation.account.snapshot(configuration);
  return {
    simulation,
    planKey,
    plan,
    asked: { incidentId, attempt: 1, planHash },
    /** Whoever took a Lambda over has its role and its variables. */
    as(worker: string): Environment {
      const deployed = [...(simulation.deployment?.functions.values() ?? [])].find(
        ({ handler }) => handler === `${worker}.handler`,
      );
      if (!deployed) throw new Error(`There is no Lambda ${worker}.`);
      return simulation.environment(deployed.role, deployed.variables);
    },
    /** As if the wall did not hold, so that what stands behind it is tried as well. */
    async withoutWall<T>(act: () => Promise<T>): Promise<T> {
      simulation.account.authorize = () => {};
      try {
        return await act();
      } finally {
        simulation.account.authorize = held;
      }
    },
    /** Lets time pass until the work is done. */
    async over<T>(work: () => Promise<T>): Promise<T> {
      let done = false;
      const working = simulation.clock.during(work).finally(() => (done = true));
      working.catch(() => {});
      const end = new Date(simulation.clock.now().getTime() + 86_400_000);
      await simulation.advance(end, () => done);
      return working;
    },
    isUnchanged: () => simulation.account.snapshot(configuration) === before,
  };
}
