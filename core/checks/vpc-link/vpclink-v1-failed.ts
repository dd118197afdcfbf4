import { evidence } from '../../model/evidence.ts';
import { known, knownOr, MissingEvidence } from '../../model/reading.ts';
import { rules } from '../../signals/rule.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { rollbackRemedy } from '../deployment/helpers/suspect.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { routesOver } from './network/steps.ts';

/**
 * The VPC link itself is broken: FAILED, being deleted, or gone. A failed link cannot be repaired, only replaced.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html
 */
const id = 'vpclink-v1-failed';

/** Statuses in which a link carries nothing and never will. */
const broken = new Set(['FAILED', 'DELETING']);

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'vpc-link-load-balancer-refused',
    pattern:
      /NLB (is )?already associated|already associated with another VPC endpoint service|NLB ARN is malformed|NLB .{0,60}(does not exist|not found)/i,
    causes: ['vpclink-v1-failed'],
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
  judge: (facts, signals) =>
    judgeLinks(facts['vpc-link'].paths, (path) => {
      const link = known(path.link);
      const { connectionId } = path;
      // What has only to wait is vpclink-v1-pending.
      if (link?.status === 'AVAILABLE' || link?.status === 'PENDING') return healthy;
      if (link && !broken.has(link.status))
        throw new MissingEvidence({
          what: 'apigateway:GetVpcLinks',
          because: `VPC link ${connectionId} is ${link.status}, and what that means is not known.`,
        });
      const loadBalancerArn = link?.targetArns[0];
      const dead = loadBalancerArn !== undefined && knownOr(path.loadBalancer, undefined) === null;
      const status = link?.status ?? 'MISSING';
      const statusMessage = link?.statusMessage;
      const routes = routesOver(path);
      const back = rollbackRemedy(facts, signals);
      return faulty({
        subject: connectionId,
        // A link whose load balancer is gone fails because of that: vpclink-v1-lb-deleted says it with certainty.
        confidence: dead ? 'possible' : 'certain',
        evidence: [
          evidence(`${id}.status`, { link: connectionId, status, why: statusMessage ?? '' }),
          ...(dead ? [evidence(`${id}.load-balancer-gone`, { arn: loadBalancerArn })] : []),
          ...logged(failuresOf(signals, id, routes), id),
        ],
        routes,
        remedies: [
          ...(dead || loadBalancerArn === undefined ? [] : (['replace-vpc-link'] as const)),
          ...back.remedies,
        ],
        data: {
          connectionId,
          status,
          ...back.data,
          ...(statusMessage !== undefined && { statusMessage }),
          ...(loadBalancerArn !== undefined && { loadBalancerArn }),
        },
      });
    }),
});
