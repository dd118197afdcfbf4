import { defineRemedy } from '../define-remedy.ts';
import { deployment, deploymentWrites } from '../deployment.ts';
import { brokenRoutes, setIntegration } from '../integrations.ts';

/**
 * Lambda's Invoke takes POST only. One field is patched: PutIntegration would reset the others and drop the integration
 * responses.
 */
export default defineRemedy({
  id: 'correct-integration-method',
  apis: ['REST'],
  risk: 'medium',
  writes: ['apigateway:UpdateIntegration', ...deploymentWrites],
  plan(cause, facts) {
    const wrong = brokenRoutes(cause, facts)?.filter(
      ({ integration }) => integration.httpMethod !== 'POST',
    );
    if (!wrong || wrong.length === 0) return null;
    const deploy = deployment(
      facts,
      'correct-integration-method',
      wrong.map((route) => ({ route, field: 'httpMethod' })),
    );
    if (!deploy) return null;
    return {
      operations: [
        ...wrong.map((route) => setIntegration(facts, route, 'httpMethod', 'POST')),
        deploy.operation,
      ],
      blastRadius: deploy.blastRadius,
      lifetime: 'permanent',
      ...(deploy.risk && { risk: deploy.risk }),
    };
  },
});
