import { defineRemedy } from '../define-remedy.ts';
import { deployment, deploymentWrites } from '../deployment.ts';
import { brokenRoutes, setIntegration } from '../integrations.ts';

/** Milliseconds; more needs quota L-E5AE38E3 and costs the account request rate, so it is for a person to ask for. */
const most = 29_000;

/** How slow the backend really is cannot be seen while responses time out, so the timeout goes up to the default. */
export default defineRemedy({
  id: 'raise-integration-timeout',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateIntegration', ...deploymentWrites],
  plan(cause, facts) {
    const short = brokenRoutes(cause, facts)?.filter(
      ({ integration }) => integration.timeoutInMillis < most,
    );
    if (!short || short.length === 0) return null;
    const deploy = deployment(
      facts,
      'raise-integration-timeout',
      short.map((route) => ({ route, field: 'timeoutInMillis' })),
    );
    if (!deploy) return null;
    const before = Math.min(...short.map(({ integration }) => integration.timeoutInMillis));
    return {
      operations: [
        ...short.map((route) => setIntegration(facts, route, 'timeoutInMillis', most)),
        deploy.operation,
      ],
      blastRadius: [
        { code: 'raise-integration-timeout.timeout', args: { before, after: most } },
        { code: 'raise-integration-timeout.clients-wait', args: { seconds: most / 1000 } },
        ...deploy.blastRadius,
      ],
      lifetime: 'stopgap',
      ...(deploy.risk && { risk: deploy.risk }),
    };
  },
});
