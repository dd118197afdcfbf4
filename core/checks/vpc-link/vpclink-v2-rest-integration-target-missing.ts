import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { known, knownOr } from '../../model/reading.ts';
import { someRoutes } from '../../model/route.ts';
import type { Signals } from '../../model/signals.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { wrongVariable } from '../deployment/helpers/wrong-variable.ts';
import { goingBack } from './network/going-back.ts';
import { changeIntegrations } from './network/integration-calls.ts';
import { judgeLinks } from './network/judge-paths.ts';
import { routesOver } from './network/steps.ts';
import { linkVariable } from './network/link-variable.ts';
import { ofVersion2 } from './network/version-2.ts';

/**
 * A method of a REST API uses a VPC link of version 2 and does not say which load balancer it leads to. API Gateway refuses that where
 * it knows the link; a link that a stage variable names it meets only with requests.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-private-integration.html
 */
const id = 'vpclink-v2-rest-integration-target-missing';

export default defineCheck({
  id,
  ...ofVersion2,
  apis: ['REST'],
  broughtBy: ['apigateway:UpdateStage', 'apigateway:CreateDeployment'],
  endedBy: ['apigateway:UpdateStage', 'apigateway:CreateDeployment'],
  judge: (facts, signals) =>
    judgeLinks(facts['vpc-link'].targets ?? [], (path) => {
      const { connectionId, target } = path;
      if (target !== '' || facts.configuration.http || known(path.link) === null) return healthy;
      const routes = routesOver(path);
      const variable = linkVariable(path, facts);
      const set = variable === undefined ? noVariable : setBack(variable, facts, signals);
      const back = goingBack(routes, facts, signals);
      return faulty({
        subject: connectionId,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.missing`, { link: connectionId, routes: someRoutes(routes) }),
          ...logged(failuresOf(signals, id, routes), id),
          ...set.evidence,
          ...back.evidence,
        ],
        routes,
        remedies: [...set.remedies, ...back.remedies],
        advised: changeIntegrations(facts, routes, {
          http: {},
          rest: { path: '/integrationTarget', value: 'LOAD_BALANCER_ARN' },
        }),
        data: { connectionId, ...set.data, ...back.data },
      });
    }),
});

const noVariable = { evidence: [], remedies: [], data: {} };

/** A link of version 1 needs no target: setting the variable back to one that works is enough. */
function setBack(variable: string, facts: BaseFacts, signals: Signals) {
  const working = knownOr(facts.configuration.links, []).filter(
    ({ version, status }) => version === 1 && status === 'AVAILABLE',
  );
  return wrongVariable(variable, facts, signals, (value) =>
    working.some((link) => link.id === value),
  );
}
