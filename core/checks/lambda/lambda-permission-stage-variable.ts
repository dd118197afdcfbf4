import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { wrongVariable } from '../deployment/helpers/wrong-variable.ts';
import { defineCheck, faulty, healthy, judgeEach } from '../define-check.ts';
import { variablesNaming } from './helpers/by-variable.ts';
import { permissionCall } from './helpers/permission-call.ts';
import { permissionOf } from './helpers/permission.ts';
import { naming, refs } from './helpers/routes.ts';

/**
 * The integration names its function by a stage variable, and the function that the variable stands for has no statement for API Gateway:
 * the console adds one only to functions that are named directly.
 * @see https://repost.aws/knowledge-center/api-gateway-5xx-error
 */
const id = 'lambda-permission-stage-variable';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  broughtBy: ['lambda:RemovePermission', 'apigateway:UpdateStage'],
  endedBy: ['lambda:AddPermission', 'apigateway:UpdateStage'],
  judge: (facts, signals) =>
    judgeEach(
      facts.lambda.functions,
      (fn) => fn.arn,
      (fn) => {
        const { statements, refused, denied } = permissionOf(fn, facts);
        const [first] = refused;
        const [variable] = variablesNaming(refused);
        if (first === undefined || variable === undefined) return healthy;
        if (statements.length > 0 || denied.length > 0) return healthy;
        const value = facts.configuration.stage.variables[variable];
        // Without a value it is the variable that is wrong: stage-variable-missing says so.
        if (value === undefined || value === '') return healthy;
        const set = wrongVariable(variable, facts, signals, () => true);
        const routes = refs(refused);
        return faulty({
          subject: fn.arn,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.no-statement`, { function: fn.arn, variable, value }),
            ...logged(failuresOf(signals, id, routes), id),
            ...set.evidence,
          ],
          routes,
          remedies: ['grant-invoke'],
          // Which of the two is right only a person knows: the function that is meant, or the variable.
          advised: [permissionCall(fn, facts.target, first), ...set.advised],
          data: { ...naming(fn), variable },
        });
      },
    ),
});
