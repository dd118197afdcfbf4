import { known } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { routesOver } from './network/steps.ts';

/**
 * The Network Load Balancer that the link was made for no longer exists. The link may still call itself AVAILABLE.
 * @see https://repost.aws/knowledge-center/api-gateway-500-error-vpc
 */
const id = 'vpclink-v1-lb-deleted';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'load-balancer-not-found',
    pattern: /LoadBalancerNotFound/i,
    causes: ['vpclink-v1-lb-deleted'],
    hop: 'network',
  },
]);

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  broughtBy: ['elasticloadbalancing:DeleteLoadBalancer'],
  endedBy: ['elasticloadbalancing:CreateLoadBalancer'],
  accountsFor: ['vpclink-v1-failed'],
  judge: (facts, signals) =>
    judgeLinks(facts['vpc-link'].paths, (path) => {
      const loadBalancerArn = known(path.link)?.targetArns[0];
      // Without a link, or without a target in it, there is no load balancer to miss.
      if (loadBalancerArn === undefined || known(path.loadBalancer) !== null) return healthy;
      const { connectionId } = path;
      const routes = routesOver(path);
      return faulty({
        subject: connectionId,
        confidence: 'certain',
        evidence: [
          { code: `${id}.gone`, args: { link: connectionId, arn: loadBalancerArn } },
          ...logged(failuresOf(signals, id, routes), id),
        ],
        routes,
        remedies: ['replace-vpc-link'],
        data: { connectionId, loadBalancerArn },
      });
    }),
});
