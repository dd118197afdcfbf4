import type { Environment } from '../aws/environment.ts';
import { type AppliedPlan, appliedPlanSchema } from '../model/applied-plan.ts';
import { partitionIn } from '../model/key-space.ts';
import { expiry } from './expiry.ts';
import { putAll } from './put-all.ts';
import { table } from './table.ts';

/** Days for which it is remembered that a plan was applied: the longest span that the settings allow. */
const memory = 91;

const partition = partitionIn('applied');
/** Sorts before every incident's id, so that it is read before them. */
const counter = { pk: partition, sk: '#COUNTER' };

const keyOf = ({ incidentId, planHash }: Pick<AppliedPlan, 'incidentId' | 'planHash'>) => ({
  pk: partition,
  sk: `${incidentId}#${planHash}`,
});

/** Every plan of late, and how often one was added before they were read. */
export interface History {
  readonly plans: readonly AppliedPlan[];
  readonly version: number;
}

/** The plans that were applied of late, over all incidents. */
export const appliedPlans = (environment: Environment) => ({
  /** @throws Error where they cannot be read in full */
  async read(): Promise<History> {
    const items = await table(environment).all(partition);
    const version = items.find(({ sk }) => sk === counter.sk)?.['version'];
    return {
      plans: items
        .filter(({ sk }) => sk !== counter.sk)
        .map((item) => appliedPlanSchema.parse(item)),
      version: Number(version ?? 0),
    };
  },

  /**
   * Adds a plan, if none was added since the history was read: what was judged by it still holds.
   * @returns false where it has to be read and judged again. True for a plan that is there already.
   */
  async add(plan: AppliedPlan, { version }: History): Promise<boolean> {
    const refused = await putAll(environment, {
      plan: {
        item: { ...keyOf(plan), ...plan, expiresAt: expiry(environment.clock.now(), memory) },
        condition: { holds: 'attribute_not_exists(pk)' },
      },
      counter: {
        item: { ...counter, version: version + 1 },
        condition:
          version === 0
            ? { holds: 'attribute_not_exists(pk)' }
            : { holds: 'version = :version', values: { version } },
      },
    });
    return refused.has('plan') || !refused.has('counter');
  },

  /** Says what became of a plan, once. @returns false where it is not there, or that was said before */
  end: (plan: Pick<AppliedPlan, 'incidentId' | 'planHash'>, result: 'undone' | 'void') =>
    table(environment).update(keyOf(plan), 'SET #result = :result', {
      holds: '#result = :begun',
      values: { result, begun: 'begun' },
      names: ['result'],
    }),
});
