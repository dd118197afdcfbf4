import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { wrongVariable } from '../deployment/helpers/wrong-variable.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { linkVariable } from './network/link-variable.ts';
import { routesOver } from './network/steps.ts';

/**
 * The integration takes its VPC link from a stage variable, and no link has the id that it holds.
 * @see https://repost.aws/knowledge-center/api-gateway-500-error-vpc
 */
const id = 'vpclink-v1-stage-variable-connection-id';

export default defineCheck({
  id,
  domain: 'vpc-link',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: ['vpclink-v1-failed', 'bad-deployment-rollback'],
  broughtBy: ['apigateway:UpdateStage', 'apigateway:DeleteVpcLink'],
  endedBy: ['apigateway:UpdateStage'],
  judge: (facts, signals) =>
    judgeLinks(facts['vpc-link'].paths, (path) => {
      const variable = linkVariable(path, facts);
      if (variable === undefined || known(path.link) !== null) return healthy;
      const { connectionId } = path;
      const available = known(facts.configuration.links).filter(
        ({ version, status }) => version === 1 && status === 'AVAILABLE',
      );
      const ids = available.map((link) => link.id);
      const brought = wrongVariable(variable, facts, signals, (value) => ids.includes(value));
      const routes = routesOver(path);
      return faulty({
        subject: variable,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.no-link`, { variable, value: connectionId }),
          evidence(`${id}.links`, { links: ids.join(', ') || '-' }),
          ...logged(failuresOf(signals, id, routes), id),
          ...brought.evidence,
        ],
        routes,
        remedies: [...brought.remedies],
        advised: [...brought.advised],
        data: { ...brought.data, connectionId },
      });
    }),
});
