import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { gatewayCall } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { routesOver } from './network/steps.ts';

/**
 * The VPC link is still being created: it carries nothing until it is AVAILABLE, which takes two to four minutes.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_VpcLink.html
 */
const id = 'vpclink-v1-pending';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'network',
  broughtBy: ['apigateway:CreateVpcLink'],
  judge: (facts, signals) =>
    judgeLinks(facts['vpc-link'].paths, (path) => {
      if (known(path.link)?.status !== 'PENDING') return healthy;
      const { connectionId } = path;
      const routes = routesOver(path);
      return faulty({
        subject: connectionId,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.status`, { link: connectionId }),
          ...logged(failuresOf(signals, id, routes), id),
        ],
        routes,
        remedies: [],
        advised: [gatewayCall('GetVpcLink', { vpcLinkId: connectionId })],
        data: { connectionId },
      });
    }),
});
