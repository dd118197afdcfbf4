import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Verdict } from '../../model/finding.ts';
import { known } from '../../model/reading.ts';
import { type RouteRef, serves } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { limitReached } from './helpers/limit-reached.ts';
import { mayComeFrom, namesStageThrottle } from './helpers/log-lines.ts';
import { type StageLimit, stageLimits } from './helpers/method-settings.ts';
import { busiestRate, mayRefuse, nearLimit } from './helpers/rates.ts';
import { shutBy } from './helpers/shut.ts';

/**
 * The stage lets a method, or all of them together, take fewer requests per second than come.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
const id = 'throttle-stage-method';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'stage-throttle',
    pattern: /throttle limit exceeded for restapi/i,
    excludes: /limit: ?0(\.0+)?(?![.\d])/i,
    causes: ['throttle-stage-method'],
    hop: 'gateway',
  },
]);

export default defineCheck({
  id,
  domain: 'throttling',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  broughtBy: ['apigateway:UpdateStage'],
  endedBy: ['apigateway:UpdateStage'],
  telemetry: { limits: 'support' },
  judge(facts, signals) {
    const limits = stageLimits(facts.configuration, known(facts.configuration.routes));
    if (limits.length === 0) return [];
    const verdicts = limits.flatMap(({ limit, routes }) => judge(limit, routes, facts, signals));
    return verdicts.length > 0 ? verdicts : healthy;
  },
});

function judge(
  { key, setting }: StageLimit,
  covered: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): Verdict[] {
  const all = failuresOf(signals, id, [...covered]);
  const { throttlingRateLimit: rate, throttlingBurstLimit: burst } = setting;
  if (shutBy({ rateLimit: rate, burstLimit: burst }) !== null) return [];
  const allowed = mayRefuse(facts, signals, { rate, burst });
  const named = all.filter((one) => allowed && namesStageThrottle(one) && mayComeFrom(one, [rate]));
  const busiest = busiestRate(facts);
  // A 429 that names no limit may be the stage's where the traffic comes near it.
  const near = rate !== undefined && busiest !== null && busiest >= rate * nearLimit;
  const refusing = signals.logsRead ? all.length > 0 : signals.clientErrors > 0;
  if (named.length === 0 && !(near && refusing)) return [];
  const failures = named.length > 0 ? named : all;
  const seen = failures.flatMap(({ route }) => (route === null ? [] : [route]));
  const hit = covered.filter((route) => seen.some((one) => serves(route, one)));
  const routes = hit.length > 0 ? hit : [...covered];
  const reached = limitReached(facts, signals, routes, 'raise-stage-throttle', {
    rate,
    agreed: false,
  });
  return [
    faulty({
      subject: key,
      confidence: named.length === 0 ? 'possible' : near ? 'certain' : 'likely',
      evidence: [
        evidence(`${id}.limit`, {
          key,
          rate: rate ?? '-',
          burst: burst ?? '-',
          busiest: rounded(busiest) ?? '-',
        }),
        ...reached.evidence,
        ...logged(failures, id),
      ],
      routes,
      remedies: reached.remedies,
      data: {
        ...reached.data,
        methodKey: key,
        ...(rate !== undefined && { rateLimit: rate }),
        ...(burst !== undefined && { burstLimit: burst }),
        ...(busiest !== null && { busiestRate: rounded(busiest) ?? 0 }),
      },
    }),
  ];
}

const rounded = (rate: number | null): number | null =>
  rate === null ? null : Math.round(rate * 10) / 10;
