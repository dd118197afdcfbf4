import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { methodsHit, refsOrAll } from '../authorization/helpers/routes-hit.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';

/**
 * The body of a request is larger than API Gateway takes: 10 MB, which no quota raises.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 */
const id = 'request-too-large';

/** Bytes of a body that API Gateway takes at most. */
const limit = 10 * 1024 * 1024;

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const named = failuresOf(signals, id);
    const sure = named.filter(({ causes }) => causes.length === 1);
    // A status alone fits Lambda's own limit as well.
    const failures = sure.length > 0 ? sure : named.filter(({ status }) => status === 413);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const hit = methodsHit(facts, failures);
    return faulty({
      subject: facts.target.stage,
      confidence: sure.length > 0 ? 'certain' : 'likely',
      evidence: [
        evidence(`${id}.refused`, {
          count: failures.length,
          limit,
          routes: hit.length > 0 ? someRoutes(hit) : '-',
        }),
        ...logged(failures, id),
      ],
      routes: refsOrAll(hit),
      remedies: [],
    });
  },
});
