import { evidence } from '../../model/evidence.ts';
import type { FixCall, RuleVerdict } from '../../model/audit/rule-result.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import { knownOr } from '../../model/reading.ts';
import { remove, replace } from '../../remedies/patch.ts';
import { classOf, type Limits, recommendedLimits } from '../classes.ts';
import { defineRule, pass, updateStage, violation } from '../define-rule.ts';
import { type Scope, scopeName, scopesOf, setRoutes } from '../stage-settings.ts';

const id = 'throttle-by-class';
/** API Gateway's limits of an account that nobody has raised: what holds where a stage sets none. */
const accountDefault: Limits = { rate: 10_000, burst: 5000 };
/** The share of a limit that today's traffic may reach, so that setting it turns nobody away. */
const headroom = 0.8;

/**
 * The stage's limits by the class of the API; an API of no known class is checked against those of an important one.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export default defineRule({
  id,
  severity: 'medium',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  judge: (facts) => scopesOf(facts).map((scope) => judge(facts, scope)),
});

function judge(facts: AuditFacts, scope: Scope): RuleVerdict {
  const { key, setting } = scope;
  const { name } = classOf(facts);
  const wanted = recommendedLimits[name ?? 'important'];
  const account = knownOr(facts.configuration.account, undefined)?.throttle;
  const most = {
    rate: account?.rateLimit ?? accountDefault.rate,
    burst: account?.burstLimit ?? accountDefault.burst,
  };
  const rate = limitIn(setting?.throttlingRateLimit, most.rate);
  const burst = limitIn(setting?.throttlingBurstLimit, most.burst);
  const subject = scopeName(facts, key);
  if (rate !== null && rate <= wanted.rate && burst !== null && burst <= wanted.burst)
    return pass(subject);
  const peak = knownOr(facts.peakRate, null);
  const busy = peak !== null && peak > wanted.rate * headroom;
  return violation({
    subject,
    evidence: [
      evidence(`${id}.${rate === null && burst === null ? 'none' : 'above'}`, {
        scope: subject,
        class: name ?? 'none',
        rate: rate ?? most.rate,
        burst: burst ?? most.burst,
        wantedRate: wanted.rate,
        wantedBurst: wanted.burst,
      }),
      ...(peak === null
        ? []
        : [evidence(`${id}.${busy ? 'busy' : 'peak'}`, { peak: Math.ceil(peak) })]),
    ],
    // Where the API is busier than its class should be, somebody has to decide which of the two is wrong.
    fix: busy ? null : [lower(facts, scope, { rate, burst }, wanted)],
    undo: busy ? [] : [restore(facts, scope, most)],
  });
}

type Found = { readonly rate: number | null; readonly burst: number | null };

/** Sets the limits that are not as low as wanted. */
function lower(facts: AuditFacts, scope: Scope, { rate, burst }: Found, wanted: Limits): FixCall {
  const isLow = {
    rate: rate !== null && rate <= wanted.rate,
    burst: burst !== null && burst <= wanted.burst,
  };
  const path = `/${scope.key}/throttling`;
  return facts.target.apiKind === 'REST'
    ? updateStage(
        facts,
        ...(isLow.rate ? [] : [replace(`${path}/rateLimit`, wanted.rate)]),
        ...(isLow.burst ? [] : [replace(`${path}/burstLimit`, wanted.burst)]),
      )
    : setRoutes(facts, scope, {
        ...(!isLow.rate && { throttlingRateLimit: wanted.rate }),
        ...(!isLow.burst && { throttlingBurstLimit: wanted.burst }),
      });
}

/** Sets them back; what was not set becomes the account's limit, which says the same. */
function restore(facts: AuditFacts, scope: Scope, most: Limits): FixCall {
  const { key, setting } = scope;
  const { throttlingRateLimit = most.rate, throttlingBurstLimit = most.burst } = setting ?? {};
  const path = `/${key}/throttling`;
  if (facts.target.apiKind !== 'REST')
    return setRoutes(facts, scope, { throttlingRateLimit, throttlingBurstLimit });
  return setting
    ? updateStage(
        facts,
        replace(`${path}/rateLimit`, throttlingRateLimit),
        replace(`${path}/burstLimit`, throttlingBurstLimit),
      )
    : updateStage(facts, remove(`/${key}`));
}

/** A limit that is one: -1 stands for none, and the account's own says no more than nothing. */
const limitIn = (value: number | undefined, most: number): number | null =>
  value === undefined || value < 0 || value >= most ? null : value;
