import { evidence } from '../../model/evidence.ts';
import type { LinkPath } from '../../model/facts/network.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { goingBack } from './network/going-back.ts';
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
      return portsInPlain(path).map(({ port, routes }) => {
        // Where others speak TLS on the port, the listener has long wanted it.
        const back = goingBack(routes, facts, signals, speaksTls(path, port));
        return faulty({
          subject: `${arn}:${port}`,
          confidence: 'certain',
          evidence: [
            evidence(`${id}.plain`, { arn, port: String(port) }),
            ...logged(failuresOf(signals, id, routes), id),
            ...back.evidence,
          ],
          routes,
          remedies: back.remedies,
          data: { loadBalancerArn: arn, port, ...back.data },
        });
      });
    }),
});

/** Whether methods call a port with TLS. */
const speaksTls = ({ routes }: LinkPath, port: number): boolean =>
  routes.some((route) => route.port === port && route.scheme === 'https');

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
