import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { isAlias } from '../../model/lambda-arn.ts';
import { apiGatewayPrincipal } from '../../model/partition.ts';
import type { Call } from '../../model/plan.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { grantArn } from '../resource-policy/source-arns.ts';
import { lastVersionOf, qualifierDeletion } from './helpers/deletions.ts';
import { callersOf, goneOf, variableIn } from './helpers/gone.ts';
import { naming } from './helpers/routes.ts';

/**
 * The function exists, but not under the alias or version that methods invoke. The policy of an alias is gone with it, so API Gateway
 * speaks of permissions.
 * @see https://docs.aws.amazon.com/lambda/latest/api/API_DeleteAlias.html
 */
const id = 'lambda-alias-or-version-deleted';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  looksLike: ['authorizer-permission-missing'],
  judge: (facts, signals) =>
    judgeEach(
      facts.lambda.functions,
      (fn) => fn.arn,
      (fn) => {
        const routes = fn.missing === 'qualifier' ? callersOf(fn, facts) : [];
        if (routes.length === 0) return healthy;
        const gone = goneOf(fn, qualifierDeletion(fn, facts), facts, signals);
        if (gone.isDeploymentsFault) return healthy;
        const version = gone.history === 'deleted' ? lastVersionOf(fn, facts) : undefined;
        return faulty({
          subject: fn.arn,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.${isAlias(fn.qualifier) ? 'alias' : 'version'}`, {
              function: fn.name,
              qualifier: fn.qualifier ?? '-',
            }),
            ...gone.evidence,
            ...(version === undefined ? [] : [evidence(`${id}.pointed-to`, { version })]),
            ...variableIn(fn, facts),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: [],
          advised: version === undefined ? [listCall(fn)] : recreate(fn, version, facts),
          data: { ...naming(fn), history: gone.history },
        });
      },
    ),
});

const listCall = ({ name }: LambdaFunction): Call => ({
  service: 'lambda',
  action: 'ListVersionsByFunction',
  input: { FunctionName: name },
});

/** The alias as it was, and the permission that was deleted with it, for every method that invokes it. */
const recreate = (
  { name, qualifier, routes }: LambdaFunction,
  FunctionVersion: string,
  { target }: BaseFacts,
): Call[] => [
  {
    service: 'lambda',
    action: 'CreateAlias',
    input: { FunctionName: name, Name: qualifier, FunctionVersion },
  },
  ...routes.map((route, index) => ({
    service: 'lambda',
    action: 'AddPermission',
    input: {
      FunctionName: name,
      Qualifier: qualifier,
      StatementId: `api-gateway-${index + 1}`,
      Action: 'lambda:InvokeFunction',
      Principal: apiGatewayPrincipal,
      SourceArn: grantArn(target, route),
    },
  })),
];
