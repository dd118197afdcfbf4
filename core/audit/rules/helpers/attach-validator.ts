import type { AuditFacts } from '../../../model/audit-facts.ts';
import type { FixCall } from '../../../model/audit/rule-result.ts';
import { evidence } from '../../../model/evidence.ts';
import { known } from '../../../model/reading.ts';
import type { Route } from '../../../model/route.ts';
import { resultOf } from '../../../remedies/operations.ts';
import { fixCall } from '../../define-rule.ts';
import { redeploy } from '../../redeploy.ts';

/** What a body has to look like, only its author knows. */
export const noFix = { fix: null, undo: [], notes: [] };

/** Has the method's body and parameters validated, by a validator that exists or by a new one, and deploys that. */
export function attach(facts: AuditFacts, { resourceId, httpMethod, validation }: Route) {
  if (resourceId === undefined) return noFix;
  const { apiId: restApiId } = facts.target;
  const existing = known(facts.validators).find(({ body }) => body);
  const made: FixCall[] = existing
    ? []
    : [
        fixCall(
          'apigateway:CreateRequestValidator',
          {
            restApiId,
            name: 'body-and-parameters',
            validateRequestBody: true,
            validateRequestParameters: true,
          },
          'validator',
        ),
      ];
  const requestValidatorId = resultOf('validator', 'id');
  const use = (value: unknown) =>
    fixCall('apigateway:UpdateMethod', {
      restApiId,
      resourceId,
      httpMethod,
      patchOperations: [{ op: 'replace', path: '/requestValidatorId', value }],
    });
  const before = known(facts.validators).find(({ id: known_, name }) =>
    [known_, name].includes(validation?.validator ?? ''),
  );
  const { deploy, undo, notes } = redeploy(facts, 'request-validation');
  return {
    fix: [...made, use(existing?.id ?? requestValidatorId), deploy],
    undo: [
      ...undo,
      use(before?.id ?? ''),
      ...(existing
        ? []
        : [fixCall('apigateway:DeleteRequestValidator', { restApiId, requestValidatorId })]),
    ],
    notes: [evidence('request-validation.add-model'), ...notes],
  };
}
