import type { Check } from '../checks/define-check.ts';
import { runChecks } from '../checks/run.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import type { Facts } from '../model/facts.ts';
import type { Domain } from '../model/finding.ts';
import { invokesLambda } from '../model/lambda-arn.ts';
import { knownOr } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';

/**
 * Whether a check has anything to look at in this API. Where what it looks at is known from the configuration, the check
 * itself is asked, with nothing else known: one that has nothing of its kind gives no verdict at all.
 */
export function concerns(check: Check, facts: AuditFacts): boolean {
  if (!check.apis.includes(facts.target.apiKind)) return false;
  if ('gap' in facts.configuration.routes) return true;
  const own = belonging[check.domain];
  if (own) return own(facts);
  const base = unread(facts);
  return runChecks([check], base, failing(base)).length > 0;
}

const belonging: Partial<Record<Domain, (facts: AuditFacts) => boolean>> = {
  lambda: (facts) => integrations(facts).some(({ uri }) => invokesLambda(uri)),
  'vpc-link': (facts) =>
    integrations(facts).some(({ connectionType }) => connectionType === 'VPC_LINK'),
  authorization: ({ configuration }) =>
    knownOr(configuration.authorizers, []).some(({ authorizerUri }) =>
      invokesLambda(authorizerUri),
    ),
};

const integrations = ({ configuration }: AuditFacts) =>
  knownOr(configuration.routes, []).flatMap(({ integration }) => integration ?? []);

/** The facts of a diagnosis of which only the configuration could be read. */
function unread({ target, at, configuration }: AuditFacts): Facts {
  const unasked = { gap: { what: 'audit', because: 'Not read in an audit.' } };
  return {
    target,
    alarm: { name: '', arn: '', symptom: '5xx', at, reason: '' },
    window: { start: at, end: at },
    configuration,
    metrics: unasked,
    logs: { execution: unasked, access: unasked },
    throttling: { usage: unasked, accountRateLimit: unasked, regionRequestRate: unasked },
    account: { executionLogGroup: unasked },
    authorization: { lambdaAuthorizers: [] },
  };
}

const failing = ({ alarm }: Facts): Signals => ({
  symptom: alarm.symptom,
  since: alarm.at,
  requests: 1,
  serverErrors: 1,
  clientErrors: 0,
  failures: [],
  logsRead: false,
});
