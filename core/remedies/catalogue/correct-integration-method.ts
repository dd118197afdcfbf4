import { defineRemedy } from '../define-remedy.ts';
import { brokenRoutes } from '../integrations.ts';
import { setIntegrations, setIntegrationsCalls } from '../set-integrations.ts';

/**
 * Lambda's Invoke takes POST only. One field is patched: PutIntegration would reset the others and drop the integration
 * responses.
 */
export default defineRemedy({
  id: 'correct-integration-method',
  apis: ['REST'],
  risk: 'medium',
  ...setIntegrationsCalls,
  plan(cause, facts) {
    const wrong = (brokenRoutes(cause, facts) ?? []).filter(
      ({ integration }) => integration.httpMethod !== 'POST',
    );
    const set = setIntegrations(facts, 'correct-integration-method', wrong, 'httpMethod', 'POST');
    return set && { ...set, lifetime: 'permanent' };
  },
});
