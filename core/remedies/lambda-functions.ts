import type * as z from 'zod/mini';
import type { Cause } from '../model/cause.ts';
import type { Facts } from '../model/facts.ts';
import type { functionMetricsSchema, LambdaFunction } from '../model/facts/lambda.ts';
import type { RouteRef } from '../model/route.ts';

/** `AWS/Lambda` metrics of one function over the window. */
export type FunctionMetrics = z.infer<typeof functionMetricsSchema>;

/** The function that a cause is about: by its ARN as invoked, or by its name. */
export function functionInCause(cause: Cause, facts: Facts): LambdaFunction | undefined {
  const functions = facts.lambda?.functions ?? [];
  return (
    functions.find(({ arn }) => arn === cause.subject) ??
    functions.find(({ name }) => name === cause.subject || name === cause.data?.['functionName'])
  );
}

/** The methods of the function that the cause breaks; all of them where the cause names none. */
export const routesOf = (cause: Cause, lambda: LambdaFunction): readonly RouteRef[] =>
  cause.routes === 'all' || cause.routes.length === 0 ? lambda.routes : cause.routes;
