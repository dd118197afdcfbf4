import { evidence } from '../../model/evidence.ts';
import { someRoutes } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { methodsHit, refsOrAll } from '../authorization/helpers/routes-hit.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';

/**
 * Clients ask for longer paths than API Gateway takes. Methods with authorization take less, because the ARN that is authorized holds
 * the whole path.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html
 */
const id = 'uri-too-long';

/** Bytes of the ARN of a method with authorization, and of the whole URL by type of endpoint. */
const limits = { arn: 1600, edge: 8192, other: 10_240 };

/** What API Gateway says of this cause alone. */
export const signatures = rules([
  {
    id: 'uri-too-long',
    pattern: /request[ -]uri too (long|large)/i,
    causes: [id],
    hop: 'client',
  },
]);

export default defineCheck({
  id,
  domain: 'deployment',
  apis: ['REST'],
  symptoms: ['4xx'],
  role: 'breaks',
  hop: 'client',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const failures = failuresOf(signals, id);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const hit = methodsHit(facts, failures);
    const authorized = hit.some(({ authorizationType }) => authorizationType !== 'NONE');
    const isEdge = facts.configuration.rest?.endpointType === 'EDGE';
    return faulty({
      subject: facts.target.stage,
      confidence: 'certain',
      evidence: [
        evidence(`${id}.${authorized ? 'arn' : 'url'}`, {
          count: failures.length,
          limit: authorized ? limits.arn : isEdge ? limits.edge : limits.other,
          routes: hit.length > 0 ? someRoutes(hit) : '-',
        }),
        ...logged(failures, id),
      ],
      routes: refsOrAll(hit),
      remedies: [],
    });
  },
});
