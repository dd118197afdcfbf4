import { evidence } from '../../model/evidence.ts';
import { known, MissingEvidence } from '../../model/reading.ts';
import type { Route } from '../../model/route.ts';
import type { Failure, Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { namesStageThrottle } from './helpers/log-lines.ts';
import { nearLimit } from './helpers/rates.ts';

/**
 * Clients of all WebSocket APIs of the account and Region connect more often than the quota on new connections allows. AWS documents the
 * quota and that throttled clients may get 429; what a connection beyond this quota leaves behind it does not say, so the cause is never
 * certain.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-protect.html
 */
const id = 'ws-connection-rate';
const connect = '$connect';

export default defineCheck({
  id,
  domain: 'throttling',
  apis: ['WEBSOCKET'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'gateway',
  // No text names this quota.
  looksLike: ['throttle-account'],
  telemetry: { limits: 'support' },
  judge(facts, signals) {
    const { connections } = facts.throttling;
    if (connections === undefined) return [];
    const refused = refusedBy(signals);
    const limit = known(connections.limit);
    const rate = known(connections.rate);
    const isRefusing = signals.logsRead ? refused.length > 0 : signals.clientErrors > 0;
    if (rate < limit * nearLimit) {
      if (isRefusing) requireCounted(known(facts.configuration.routes));
      return healthy;
    }
    if (!isRefusing) return healthy;
    const isAlone = refused.length > 0 && refused.every(isConnection);
    return faulty({
      subject: facts.target.region,
      confidence: isAlone ? 'likely' : 'possible',
      evidence: [
        evidence(`${id}.rate`, { rate: Math.round(rate), limit, region: facts.target.region }),
        ...(isAlone ? [evidence(`${id}.alone`, { count: refused.length })] : []),
        ...logged(refused, id),
      ],
      routes: [{ httpMethod: 'ANY', path: connect }],
      remedies: [],
      advised: [
        {
          service: 'service-quotas',
          action: 'RequestServiceQuotaIncrease',
          input: {
            ServiceCode: 'apigateway',
            QuotaCode: 'L-9ED1E49A',
            DesiredValue: Math.ceil(Math.max(limit, rate) * 1.5),
          },
        },
      ],
      data: { connectionLimit: limit, connectionRate: Math.round(rate) },
    });
  },
});

/** What was refused with 429 and for which no limit of the stage is named. */
const refusedBy = (signals: Signals): Failure[] =>
  failuresOf(signals, 'throttle-account').filter((failure) => !namesStageThrottle(failure));

const isConnection = ({ route }: Failure): boolean => route?.path === connect;

/** @throws MissingEvidence where nothing counts the connections of this API: the metric counts those that `$connect` hands on */
function requireCounted(routes: readonly Route[]): void {
  if (routes.some(({ path, integration }) => path === connect && integration !== null)) return;
  throw new MissingEvidence({
    what: 'cloudwatch:GetMetricData',
    because:
      'ConnectCount counts connections of APIs alone whose $connect route has an integration.',
  });
}
