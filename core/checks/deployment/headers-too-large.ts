import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import type { Failure } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { methodsHit, refsOrAll } from '../authorization/helpers/routes-hit.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';

/**
 * Clients send more in headers than API Gateway takes. AWS documents the limit, but not what clients get: they have reported 431 and a
 * text that names the limit. A backend with a limit of its own answers alike.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
 */
const id = 'headers-too-large';

/** Bytes of the request line and all header values together that API Gateway takes at most. */
const limit = 10_240;

/** Whether API Gateway refused it: the text names the limit, or the log has nothing but a status, where an answer of a backend leaves lines. */
const isGateways = ({ lines, causes }: Failure): boolean =>
  lines.some((line) => namesLimit.test(line)) || (lines.length === 0 && causes.length === 1);

/** The limit, as texts name it. */
const namesLimit = /\b10,?240\b/;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST', 'HTTP'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const failures = failuresOf(signals, id);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const hit = methodsHit(facts, failures);
    const isOurs = failures.some(isGateways);
    return faulty({
      subject: facts.target.stage,
      confidence: isOurs ? 'likely' : 'possible',
      evidence: [
        evidence(`${id}.refused`, {
          count: failures.length,
          limit,
          routes: hit.length > 0 ? someRoutes(hit) : '-',
        }),
        ...(isOurs ? [] : [evidence(`${id}.backend`)]),
        ...logged(failures, id),
      ],
      routes: refsOrAll(hit),
      remedies: [],
    });
  },
});
