import type { PolicyStatement } from '../../model/facts/lambda.ts';
import { routeName } from '../../model/route.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { decide } from '../resource-policy/resource-policy.ts';
import { keyArn, routeArns } from '../resource-policy/source-arns.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { permissionOf } from './helpers/permission.ts';
import { naming, refs } from './helpers/routes.ts';

/**
 * The policy has statements for API Gateway, but none that covers this API, stage, method and path; or one of them
 * denies.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html
 */
const id = 'lambda-permission-wrong-source-arn';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  broughtBy: ['lambda:RemovePermission', 'lambda:AddPermission'],
  endedBy: ['lambda:AddPermission'],
  judge: (facts, signals) =>
    judgeEach(
      facts.lambda.functions,
      (fn) => fn.arn,
      (fn) => {
        const { statements, refused, denied } = permissionOf(fn, facts);
        const first = refused[0];
        if (first === undefined || (statements.length === 0 && denied.length === 0)) return healthy;
        const routes = refs(refused);
        const needed = keyArn(facts.target, first);
        const sourceAccount = facts.target.account;
        const stale = statements.filter((statement) =>
          fn.routes
            .flatMap((route) => routeArns(facts.target, route))
            .every((sourceArn) => decide([statement], { sourceArn, sourceAccount }) !== 'allow'),
        );
        return faulty({
          subject: fn.arn,
          confidence: 'certain',
          evidence: [
            denied.length > 0
              ? { code: `${id}.denied`, args: { route: routeName(denied[0] ?? first) } }
              : { code: `${id}.not-covered`, args: { needed, found: allowed(statements) } },
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: denied.length > 0 ? [] : ['correct-source-arn'],
          data: { ...naming(fn), ...staleIds(stale) },
        });
      },
    ),
});

function staleIds(statements: readonly PolicyStatement[]): Record<string, string> {
  const ids = statements.flatMap(({ Sid }) => (Sid === undefined ? [] : [Sid]));
  return ids.length > 0 ? { staleStatementIds: ids.join(' ') } : {};
}

/** What the statements allow instead, for a person to compare. */
const allowed = (statements: readonly PolicyStatement[]): string =>
  statements.map(({ Condition }) => JSON.stringify(Condition ?? {})).join(', ');
