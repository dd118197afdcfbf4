import { evidence } from '../../model/evidence.ts';
import type { FixCall } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { known } from '../../model/reading.ts';
import { type Route, routeName } from '../../model/route.ts';
import { resultOf } from '../../remedies/operations.ts';
import { defineRule, fixCall, judgeEach, pass, violation } from '../define-rule.ts';
import { redeploy } from '../redeploy.ts';

const id = 'request-validation';
const withBody = new Set(['POST', 'PUT', 'PATCH']);

/** Methods that take a body check it against a model before a backend works on it. https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-method-request-validation.html */
export default defineRule({
  id,
  severity: 'low',
  judge: (facts) =>
    judgeEach(
      known(facts.configuration.routes).filter(
        ({ httpMethod, integration }) =>
          withBody.has(httpMethod) && integration !== null && integration.type !== 'MOCK',
      ),
      routeName,
      (route) => {
        const subject = routeName(route);
        const { validation } = route;
        const used =
          validation &&
          known(facts.validators).find((one) => [one.id, one.name].includes(validation.validator));
        if (used?.body && validation?.model) return pass(subject);
        const why = used?.body ? 'no-model' : used ? 'not-the-body' : 'none';
        const { fix, undo, notes } = why === 'no-model' ? noFix : attach(facts, route);
        return violation({
          subject,
          evidence: [evidence(`${id}.${why}`, { route: subject }), ...notes],
          fix,
          undo,
        });
      },
    ),
});

/** What a body has to look like, only its author knows. */
const noFix = { fix: null, undo: [], notes: [] };

function attach(facts: AuditFacts, { resourceId, httpMethod, validation }: Route) {
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
  const { deploy, undo, notes } = redeploy(facts, id);
  return {
    fix: [...made, use(existing?.id ?? requestValidatorId), deploy],
    undo: [
      ...undo,
      use(before?.id ?? ''),
      ...(existing
        ? []
        : [fixCall('apigateway:DeleteRequestValidator', { restApiId, requestValidatorId })]),
    ],
    notes: [evidence(`${id}.add-model`), ...notes],
  };
}
