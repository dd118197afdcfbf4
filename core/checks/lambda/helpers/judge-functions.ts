import type { FactsFor } from '../../../model/facts.ts';
import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { Verdict } from '../../../model/finding.ts';
import { healthy, judgeEach } from '../../define-check.ts';
import { isGone, type IntegratedRoute, routesOf } from './routes.ts';

/**
 * Judges each function that deployed methods invoke. One that does not exist is healthy, for that is another cause's finding, and so is one
 * that serves no method: what an authorizer's
 * function does wrong, API Gateway reports as a fault of the authorizer.
 * @param judge is given the function and the methods that invoke it, at least one
 */
export const judgeFunctions = (
  facts: FactsFor<'lambda'>,
  judge: (fn: LambdaFunction, routes: readonly IntegratedRoute[]) => Verdict,
): Verdict[] =>
  judgeEach(
    facts.lambda.functions,
    (fn) => fn.arn,
    (fn) => {
      if (isGone(fn)) return healthy;
      const routes = routesOf(fn, facts.configuration);
      return routes.length === 0 ? healthy : judge(fn, routes);
    },
  );
