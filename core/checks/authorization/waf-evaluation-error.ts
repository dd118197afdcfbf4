import { evidence } from '../../model/evidence.ts';
import { restOf } from '../../model/facts/configuration.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { methodsHit, refsOrAll } from './helpers/routes-hit.ts';

/**
 * API Gateway gets no answer from AWS WAF in time, and lets nothing pass that was not inspected: 500. That passes without anybody's
 * doing.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html
 */
const id = 'waf-evaluation-error';

export default defineCheck({
  id,
  domain: 'authorization',
  apis: ['REST'],
  symptoms: ['5xx', 'latency'],
  role: 'breaks',
  hop: 'gateway',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const { webAclArn } = restOf(facts.configuration);
    if (webAclArn === undefined) return [];
    const failures = failuresOf(signals, id).filter(({ causes }) => causes.length === 1);
    if (failures.length === 0) return healthyInLogs(facts, signals);
    const hit = methodsHit(facts, failures);
    return faulty({
      subject: webAclArn.split('/').at(-2) ?? webAclArn,
      confidence: 'certain',
      evidence: [
        evidence(`${id}.unanswered`, { acl: webAclArn, count: failures.length }),
        ...logged(failures, id),
      ],
      routes: refsOrAll(hit),
      remedies: [],
    });
  },
});
