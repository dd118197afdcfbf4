import { evidence, type Evidence } from '../../model/evidence.ts';
import type { FactsFor } from '../../model/facts.ts';
import { logRoleRefusal } from '../../model/log-role-refusal.ts';
import type { Call } from '../../model/plan.ts';
import { known, knownOr } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { trustCalls } from '../role-calls.ts';
import { refusedCalls } from './helpers/refused-calls.ts';
import { roleAllows } from './helpers/role-allows.ts';
import { trustsGateway } from './helpers/trusts-gateway.ts';

/**
 * The role with which API Gateway should write logs cannot: API Gateway cannot assume it, or its policies do not allow writing. So no
 * stage of the Region has an execution log, although it is turned on. It breaks no request.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html
 */
const id = 'cloudwatch-role-not-permitted';

/** What API Gateway needs for a log to hold lines. */
const needed = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'] as const;

type LogRole = NonNullable<FactsFor<'account'>['account']['logRole']>;

export default defineCheck({
  id,
  domain: 'account',
  apis: ['REST', 'WEBSOCKET'],
  symptoms: ['5xx', '4xx', 'latency', 'no-traffic'],
  role: 'hides',
  hop: null,
  judge(facts) {
    const { logRole } = facts.account;
    if (logRole === undefined) return [];
    const wrong = faultOf(logRole);
    if (!wrong) return healthy;
    return faulty({
      subject: logRole.arn,
      confidence: 'certain',
      evidence: [wrong.said, ...triedIn(facts)],
      routes: 'all',
      // Nothing of the product changes what a role may do.
      remedies: [],
      advised: wrong.calls,
    });
  },
});

/** What keeps API Gateway from writing as this role, and the calls that change it. */
function faultOf({ arn, trust, policies }: LogRole): { said: Evidence; calls: Call[] } | undefined {
  const document = known(trust);
  if (document === null)
    return {
      said: evidence(`${id}.gone`, { role: arn }),
      calls: [...trustCalls(arn, true), attach(arn)],
    };
  if (trustsGateway(document) === 'no')
    return { said: evidence(`${id}.untrusted`, { role: arn }), calls: trustCalls(arn, false) };
  const denied = needed.filter(
    (action) => roleAllows(known(policies), { action, resource: '*' }) === 'denied',
  );
  if (denied.length === 0) return undefined;
  return {
    said: evidence(`${id}.denied`, { role: arn, actions: denied.join(', ') }),
    calls: [attach(arn)],
  };
}

/** AWS's own policy for this purpose. */
const attach = (arn: string): Call => ({
  service: 'iam',
  action: 'AttachRolePolicy',
  input: {
    RoleName: arn.split('/').at(-1) ?? arn,
    PolicyArn: `arn:${arn.split(':')[1] ?? 'aws'}:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs`,
  },
});

/** Who tried to set a role for logs and was refused. */
function triedIn(facts: FactsFor<'account'>): Evidence[] {
  if (!facts.changes || !knownOr(facts.changes, null)) return [];
  const tried = refusedCalls(facts).find(({ message }) => logRoleRefusal.test(message));
  return tried
    ? [evidence(`${id}.tried`, { by: tried.by ?? '-', operation: tried.name, at: tried.at })]
    : [];
}

/** What the control plane says of this cause alone. */
export const signatures = rules([
  { id: 'log-role-not-permitted', pattern: logRoleRefusal, causes: [id], hop: null },
]);
