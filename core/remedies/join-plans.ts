import { sameJson } from '../model/canonical-json.ts';
import type { Plan } from '../model/plan.ts';
import { hashOf } from './hash.ts';
import { remedies as all } from './registry.generated.ts';

/**
 * One plan for several subjects of the same cause, so that they are approved, made and undone together. Only plans of the same
 * remedy and risk join, and only where the remedy says that they do not touch each other.
 * @returns the first plan as it is where no other joins it
 */
export function joinPlans(first: Plan, others: readonly Plan[], remedies = all): Plan {
  const isApart = remedies.find(({ id }) => id === first.remedy)?.apart === true;
  const joining = others.filter(
    ({ remedy, risk }) => remedy === first.remedy && risk === first.risk,
  );
  if (!isApart || joining.length === 0) return first;
  const plans = [first, ...joining];
  const { hash: _, ...plan } = first;
  const joined = {
    ...plan,
    also: joining.map(({ cause }) => cause.subject),
    operations: plans.flatMap(({ operations }, index) =>
      operations.map((one) => ({ ...one, id: index === 0 ? one.id : `${one.id}-${index + 1}` })),
    ),
    blastRadius: distinct(plans.flatMap(({ blastRadius }) => blastRadius)),
    routes: routesOf(plans),
  };
  return { ...joined, hash: hashOf(joined) };
}

function routesOf(plans: readonly Plan[]): Plan['routes'] {
  const routes = plans.map((plan) => plan.routes);
  return routes.includes('all')
    ? 'all'
    : distinct(routes.flatMap((some) => (some === 'all' ? [] : some)));
}

const distinct = <T>(values: readonly T[]): T[] =>
  values.filter((value, index) => values.findIndex((other) => sameJson(other, value)) === index);
