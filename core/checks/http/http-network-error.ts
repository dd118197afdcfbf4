import { evidence } from '../../model/evidence.ts';
import { logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { failingShare, mostly } from './helpers/failing-share.ts';
import { isPublic, judgeFailingHosts, methodsOf, ofHost } from './helpers/judge-hosts.ts';

/**
 * Some connections to a public backend fail while others succeed, and API Gateway does not say how: a part of what its name stands for
 * does not answer, for example one zone of a load balancer. An HTTP API says no more of any connection that fails, whatever the reason.
 * @see https://repost.aws/knowledge-center/api-gateway-network-endpoint-error
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const id = 'http-network-error';

export default defineCheck({
  id,
  ...ofHost,
  telemetry: { reasons: 'proof', routes: 'proof' },
  judge: (facts, signals) =>
    judgeFailingHosts(
      { id, concerns: isPublic },
      facts,
      signals,
      ({ host, routes, route, own }) => {
        if (facts.target.apiKind === 'HTTP') {
          return faulty({
            subject: host,
            confidence: 'likely',
            evidence: [evidence(`${id}.unnamed`, { host, count: own.length }), ...logged(own, id)],
            routes: methodsOf({ routes }),
            remedies: [],
            data: { host },
          });
        }
        const share = failingShare(routes, facts, signals);
        if (share === null || share >= mostly) return healthy;
        return faulty({
          subject: host,
          confidence: own.some((one) => one.route !== null) ? 'certain' : 'likely',
          evidence: [
            evidence(`${id}.share`, {
              host,
              count: own.length,
              share: Math.max(1, Math.round(share * 100)),
            }),
            ...logged(own, id),
          ],
          routes: methodsOf({ routes }),
          remedies: [],
          advised: showIntegrationCalls(facts, route),
          data: { host },
        });
      },
    ),
});
