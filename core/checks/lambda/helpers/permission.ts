import type { BaseFacts } from '../../../model/facts.ts';
import type { LambdaFunction, PolicyStatement } from '../../../model/facts/lambda.ts';
import { known } from '../../../model/reading.ts';
import { decide, grants } from '../../resource-policy/resource-policy.ts';
import { routeArns } from '../../resource-policy/source-arns.ts';
import { isGone, type IntegratedRoute, routesOf } from './routes.ts';

/** What the resource policy of a function's qualifier means for the stage's methods. */
export interface Permission {
  /** The statements that let API Gateway in, under whatever conditions. */
  readonly statements: readonly PolicyStatement[];
  /** Methods whose requests the policy does not let through. */
  readonly refused: readonly IntegratedRoute[];
  /** Those among them that a Deny statement refuses. */
  readonly denied: readonly IntegratedRoute[];
}

/**
 * Judges the policy for every deployed method that invokes the function. A method whose integration has credentials is
 * left out: API Gateway then calls with a role, and the resource policy is not asked.
 * @throws MissingEvidence where the policy or the methods could not be read
 */
export function permissionOf(fn: LambdaFunction, base: BaseFacts): Permission {
  if (isGone(fn)) return { statements: [], refused: [], denied: [] };
  const policy = known(fn.policy);
  const sourceAccount = base.target.account;
  const answers = routesOf(fn, base.configuration)
    .filter((route) => route.integration.credentials === undefined)
    .map((route) => ({
      route,
      answers: routeArns(base.target, route).map((sourceArn) =>
        decide(policy, { sourceArn, sourceAccount }),
      ),
    }));
  return {
    statements: grants(policy),
    refused: answers.filter((one) => one.answers.some((a) => a !== 'allow')).map((a) => a.route),
    denied: answers.filter((one) => one.answers.includes('deny')).map((a) => a.route),
  };
}
