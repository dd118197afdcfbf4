import { evidence } from '../../model/evidence.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { requireLogs } from '../../signals/require-logs.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { healthyInLogs } from '../healthy-in-logs.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { routesOver } from './network/steps.ts';

/**
 * API Gateway reports an error of the VPC link's own, which neither the link nor anything behind it shows: AWS calls it a passing fault on
 * its side.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
const id = 'vpclink-v1-transient-error';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  telemetry: { reasons: 'proof', routes: 'support' },
  judge(facts, signals) {
    const { paths } = facts['vpc-link'];
    if (paths.length === 0) return [];
    requireLogs(facts, signals, failuresOf(signals, id));
    return judgeLinks(paths, (path) => {
      const routes = routesOver(path);
      const own = failuresOf(signals, id, routes).filter(
        ({ route }) => route !== null || paths.length === 1,
      );
      if (own.length === 0) return healthyInLogs(facts, signals);
      return faulty({
        subject: path.connectionId,
        confidence: own.some(({ route }) => route !== null) ? 'certain' : 'likely',
        evidence: [
          evidence(`${id}.errors`, { link: path.connectionId, count: own.length }),
          ...logged(own, id),
        ],
        routes,
        remedies: [],
        data: { connectionId: path.connectionId },
      });
    });
  },
});
