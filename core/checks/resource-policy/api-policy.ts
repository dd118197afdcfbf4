import type { PolicyStatement } from '../../model/facts/lambda.ts';
import { partitionOf } from '../../model/partition.ts';
import type { RouteRef } from '../../model/route.ts';
import type { Target } from '../../model/target.ts';
import { strings } from './conditions.ts';
import { glob } from './glob.ts';
import { routeArns } from './source-arns.ts';

/** What an API's resource policy has for requests to one method, whoever sends them and from wherever. */
export interface PolicyOnRoute {
  readonly allows: readonly PolicyStatement[];
  readonly denies: readonly PolicyStatement[];
  /** Whether a statement lets in everybody without a condition. */
  readonly isOpen: boolean;
  /** Whether a statement keeps out everybody without a condition. */
  readonly isShut: boolean;
}

const action = 'execute-api:invoke';

/** What the statements have for requests to a method; conditions and principals are not judged. */
export function policyOn(
  statements: readonly PolicyStatement[],
  target: Target,
  route: RouteRef,
): PolicyOnRoute {
  const arns = routeArns(target, route);
  const about = statements.filter(
    (one) => namesInvoke(one) && arns.every((arn) => covers(one, target, arn)),
  );
  const allows = about.filter(({ Effect }) => Effect === 'Allow');
  const denies = about.filter(({ Effect }) => Effect === 'Deny');
  return { allows, denies, isOpen: allows.some(isForAll), isShut: denies.some(isForAll) };
}

function namesInvoke(statement: PolicyStatement): boolean {
  const matches = (pattern: string) => glob(pattern.toLowerCase(), action);
  const not = statement['NotAction'];
  return not === undefined ? strings(statement.Action).some(matches) : !strings(not).some(matches);
}

function covers(statement: PolicyStatement, target: Target, arn: string): boolean {
  const matches = (pattern: string) => glob(whole(pattern, target), arn);
  const not = statement['NotResource'];
  if (not !== undefined) return !strings(not).some(matches);
  return strings(statement.Resource ?? '*').some(matches);
}

/** Policies may write `execute-api:/stage/METHOD/path` for their own API. */
const whole = (pattern: string, { region, account, apiId }: Target): string =>
  pattern.replace(
    /^execute-api:\//,
    `arn:${partitionOf(region)}:execute-api:${region}:${account}:${apiId}/`,
  );

const isForAll = ({ Principal: principal, Condition: conditions }: PolicyStatement): boolean =>
  Object.keys(conditions ?? {}).length === 0 && namesEverybody(principal);

function namesEverybody(principal: unknown): boolean {
  if (principal === '*') return true;
  const { AWS: accounts } = (principal ?? {}) as { AWS?: unknown };
  return typeof principal === 'object' && strings(accounts).includes('*');
}
