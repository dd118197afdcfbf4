import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { variablesNaming } from './helpers/by-variable.ts';
import { permissionOf } from './helpers/permission.ts';
import { naming, refs } from './helpers/routes.ts';

/**
 * The policy of the function's qualifier has no statement at all for API Gateway, so every request fails before the
 * function runs.
 * @see https://repost.aws/knowledge-center/api-gateway-5xx-error
 */
const id = 'lambda-permission-missing';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  broughtBy: ['lambda:RemovePermission'],
  endedBy: ['lambda:AddPermission'],
  judge: (facts, signals) =>
    judgeEach(
      facts.lambda.functions,
      (fn) => fn.arn,
      (fn) => {
        const { statements, refused, denied } = permissionOf(fn, facts);
        if (refused.length === 0 || statements.length > 0 || denied.length > 0) return healthy;
        // A function that a stage variable names is lambda-permission-stage-variable's.
        if (variablesNaming(refused).some((name) => facts.configuration.stage.variables[name]))
          return healthy;
        const routes = refs(refused);
        return faulty({
          subject: fn.arn,
          confidence: 'certain',
          evidence: [
            { code: `${id}.no-statement`, args: { function: fn.arn } },
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: ['grant-invoke'],
          data: naming(fn),
        });
      },
    ),
});
