import { evidence } from '../../model/evidence.ts';
import type { RuleVerdict } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { known } from '../../model/reading.ts';
import { type Integration, type Route, routeName, serves } from '../../model/route.ts';
import type { ApiKind } from '../../model/target.ts';
import { replace } from '../../remedies/patch.ts';
import { defineRule, fixCall, judgeEach, pass, violation } from '../define-rule.ts';
import { redeploy } from '../redeploy.ts';

const id = 'integration-timeout-sane';
/** Milliseconds: API Gateway's own limit, beyond which an account pays with its request rate; an HTTP API cannot exceed its own. */
const limits: Readonly<Record<ApiKind, number>> = { REST: 29_000, HTTP: 30_000, WEBSOCKET: 29_000 };

type Waiting = Route & { readonly integration: Integration };

/**
 * API Gateway outwaits what it calls, and not for longer than a client would: a function that may run on after the client
 * has got its 504 works for nobody. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) =>
    judgeEach(
      known(facts.configuration.routes).filter(
        (route): route is Waiting =>
          route.integration !== null && route.integration.type !== 'MOCK',
      ),
      routeName,
      (route) => judge(facts, route),
    ),
});

function judge(facts: AuditFacts, route: Waiting): RuleVerdict {
  const subject = routeName(route);
  const timeout = route.integration.timeoutInMillis;
  if (timeout > limits[facts.target.apiKind]) return tooLong(facts, route, subject);
  const fn = facts.functions.find(({ routes }) => routes.some((one) => serves(one, route)));
  const seconds = fn && known(fn.timeout);
  if (!fn || seconds === null || seconds === undefined || seconds * 1000 < timeout)
    return pass(subject);
  const shorter = Math.max(1, Math.ceil(timeout / 1000) - 1);
  const set = (Timeout: number) =>
    fixCall('lambda:UpdateFunctionConfiguration', { FunctionName: fn.functionArn, Timeout });
  // A version is frozen: an alias goes on serving the old limit until a new one is published.
  const frozen = fn.arn !== fn.functionArn;
  return violation({
    subject,
    evidence: [
      evidence(`${id}.outlasted`, { function: fn.arn, seconds, timeout }),
      ...(frozen ? [evidence(`${id}.publish`)] : []),
    ],
    fix: shorter * 1000 < timeout ? [set(shorter)] : null,
    undo: shorter * 1000 < timeout ? [set(seconds)] : [],
  });
}

function tooLong(
  facts: AuditFacts,
  { httpMethod, resourceId, integration }: Waiting,
  subject: string,
) {
  const { timeoutInMillis: timeout } = integration;
  const usual = limits.REST;
  const { deploy, undo, notes } = redeploy(facts, id);
  const set = (value: number) =>
    fixCall('apigateway:UpdateIntegration', {
      restApiId: facts.target.apiId,
      resourceId,
      httpMethod,
      patchOperations: [replace('/timeoutInMillis', value)],
    });
  return violation({
    subject,
    evidence: [evidence(`${id}.too-long`, { timeout, usual }), ...notes],
    fix: resourceId === undefined ? null : [set(usual), deploy],
    undo: resourceId === undefined ? [] : [...undo, set(timeout)],
  });
}
