import type { ApiStage, QuotaPeriodType, ThrottleSettings } from '@aws-sdk/client-api-gateway';
import { badRequest, notFound, oneOf } from './errors.ts';
import { numberIn, replaces, type Rule } from './patch.ts';
import type { StoredPlan } from './state.ts';

type Plan = StoredPlan['plan'];
type Names = Readonly<Record<string, string>>;
type Limit = 'rateLimit' | 'burstLimit';
const periods = ['DAY', 'WEEK', 'MONTH'] as const satisfies QuotaPeriodType[];

/** `add` and `replace` mean the same for a value that is there once. */
const sets = (
  path: string,
  set: (plan: Plan, value: string, names: Names) => void,
): Rule<Plan> => ({
  path,
  ops: { add: set, replace: set },
});

/** `APIID:STAGE` */
function stageNamed(plan: Plan, name: string): ApiStage {
  const found = plan.apiStages.find(({ apiId, stage }) => `${apiId}:${stage}` === name);
  if (!found) throw notFound(`API Stage not found: ${name}`);
  return found;
}

function addStage(plan: Plan, value: string) {
  const [apiId, stage, ...rest] = value.split(':');
  if (!apiId || !stage || rest.length > 0)
    throw badRequest(`Invalid API Stage specified: ${value}. Must be APIID:STAGE`);
  if (!plan.apiStages.some((entry) => entry.apiId === apiId && entry.stage === stage))
    plan.apiStages.push({ apiId, stage });
}

const stageThrottle = (field: Limit): Rule<Plan> =>
  sets(`/apiStages/{stage}/throttle/{path}/{method}/${field}`, (plan, value, names) => {
    const stage = stageNamed(plan, names['stage'] ?? '');
    const route = `${names['path']}/${names['method']}`;
    const throttle: Record<string, ThrottleSettings> = (stage.throttle ??= {});
    throttle[route] = { ...throttle[route], [field]: numberIn(value, field) };
  });

const planThrottle = (field: Limit): Rule<Plan> => ({
  path: `/throttle/${field}`,
  ops: {
    ...sets('', (plan, value) => void ((plan.throttle ??= {})[field] = numberIn(value, field))).ops,
    remove: (plan) => {
      delete plan.throttle?.[field];
      if (Object.keys(plan.throttle ?? {}).length === 0) delete plan.throttle;
    },
  },
});

function dropStageThrottle(plan: Plan, names: Names) {
  const stage = stageNamed(plan, names['stage'] ?? '');
  if (names['path'] === undefined) delete stage.throttle;
  else delete stage.throttle?.[`${names['path']}/${names['method']}`];
  if (Object.keys(stage.throttle ?? {}).length === 0) delete stage.throttle;
}

/** https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateUsagePlan-Patch */
export const planRules: readonly Rule<Plan>[] = [
  replaces('/name', (plan, value) => void (plan.name = value)),
  replaces('/description', (plan, value) => void (plan.description = value)),
  {
    path: '/apiStages',
    ops: {
      add: addStage,
      // The stage to take away is the value, not part of the path.
      remove: (plan, value) => {
        const stage = stageNamed(plan, value);
        plan.apiStages = plan.apiStages.filter((entry) => entry !== stage);
      },
    },
  },
  stageThrottle('rateLimit'),
  stageThrottle('burstLimit'),
  {
    path: '/apiStages/{stage}/throttle',
    ops: { remove: (plan, _, names) => dropStageThrottle(plan, names) },
  },
  {
    path: '/apiStages/{stage}/throttle/{path}/{method}',
    ops: { remove: (plan, _, names) => dropStageThrottle(plan, names) },
  },
  { path: '/throttle', ops: { remove: (plan) => void delete plan.throttle } },
  planThrottle('rateLimit'),
  planThrottle('burstLimit'),
  { path: '/quota', ops: { remove: (plan) => void delete plan.quota } },
  sets('/quota/limit', (plan, value) => {
    (plan.quota ??= {}).limit = numberIn(value, 'quota limit');
  }),
  sets('/quota/offset', (plan, value) => {
    (plan.quota ??= {}).offset = numberIn(value, 'quota offset');
  }),
  sets('/quota/period', (plan, value) => {
    (plan.quota ??= {}).period = oneOf(value, 'quota period', periods);
  }),
];
