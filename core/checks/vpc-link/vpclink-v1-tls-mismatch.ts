import { evidence } from '../../model/evidence.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { rollbackRemedy } from '../deployment/helpers/suspect.ts';
import { judgePaths } from './network/judge-paths.ts';
import { loadBalancerOf } from './network/steps.ts';

/**
 * The integration speaks plain HTTP to a listener that wants TLS. A listener for TCP passes on what comes, so whether TLS is right
 * there only the backend knows.
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html
 */
const id = 'vpclink-v1-tls-mismatch';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  judge: (facts, signals) =>
    judgePaths(facts['vpc-link'].paths, (path) => {
      const { arn } = loadBalancerOf(path);
      const back = rollbackRemedy(facts, signals);
      return portsInPlain(path).map(({ port, routes }) =>
        faulty({
          subject: `${arn}:${port}`,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.plain`, { arn, port: String(port) }),
            ...logged(failuresOf(signals, id, routes), id),
          ],
          routes,
          remedies: back.remedies,
          data: { loadBalancerArn: arn, port, ...back.data },
        }),
      );
    }),
});

/** The ports with a listener for TLS that methods call without it. */
function portsInPlain(path: LinkPath) {
  const listeners = known(path.listeners).filter(({ protocol }) => protocol === 'TLS');
  return listeners.flatMap(({ port }) => {
    const routes = path.routes
      .filter((route) => route.port === port && route.scheme === 'http')
      .map(({ httpMethod, path: resource }) => ({ httpMethod, path: resource }));
    return routes.length > 0 ? [{ port, routes }] : [];
  });
}
