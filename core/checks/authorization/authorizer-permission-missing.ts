import { evidence } from '../../model/evidence.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { decide, grants } from '../resource-policy/resource-policy.ts';
import { authorizerArn } from '../resource-policy/source-arns.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { parseFunctionArn } from '../../model/lambda-arn.ts';

/**
 * API Gateway lacks permission to call the function of a Lambda authorizer, so every request to a method behind it ends in a 500.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
 */
const id = 'authorizer-permission-missing';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'authorizer',
  broughtBy: ['lambda:RemovePermission'],
  endedBy: ['lambda:AddPermission'],
  judge(facts, signals) {
    const { target, configuration } = facts;
    return judgeEach(
      facts.authorization.lambdaAuthorizers,
      ({ authorizerId }) => authorizerId,
      ({ authorizerId, functionArn, policy }) => {
        const own = known(configuration.authorizers).find((one) => one.id === authorizerId);
        // With a role of its own the authorizer needs no resource policy.
        if (own?.authorizerCredentials !== undefined) return healthy;
        const statements = known(policy);
        if (statements === null)
          throw new MissingEvidence({
            what: 'lambda:GetPolicy',
            because: `ResourceNotFoundException: ${functionArn} does not exist.`,
          });
        const sourceArn = authorizerArn(target, authorizerId);
        const answer = decide(statements, { sourceArn, sourceAccount: target.account });
        if (answer === 'allow') return healthy;
        const routes = known(configuration.routes)
          .filter((route) => route.authorizerId === authorizerId)
          .map(({ httpMethod, path }) => ({ httpMethod, path }));
        if (routes.length === 0) return healthy;
        const fn = parseFunctionArn(functionArn);
        const why =
          answer === 'deny'
            ? 'denied'
            : grants(statements).length > 0
              ? 'not-covered'
              : 'no-statement';
        return faulty({
          subject: authorizerId,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.${why}`, { function: functionArn, needed: sourceArn }),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: answer === 'deny' ? [] : ['grant-authorizer-invoke'],
          data: {
            authorizerId,
            functionArn,
            functionName: fn?.name ?? functionArn,
            ...(fn?.qualifier !== null &&
              fn?.qualifier !== undefined && { qualifier: fn.qualifier }),
          },
        });
      },
    );
  },
});
