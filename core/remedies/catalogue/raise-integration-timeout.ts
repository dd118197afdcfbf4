import { defineRemedy } from '../define-remedy.ts';
import { brokenRoutes } from '../integrations.ts';
import { setIntegrations, setIntegrationsCalls } from '../set-integrations.ts';

/** Milliseconds; more needs quota L-E5AE38E3 and costs the account request rate, so it is for a person to ask for. */
const most = 29_000;

/** How slow the backend really is cannot be seen while responses time out, so the timeout goes up to the default. */
export default defineRemedy({
  id: 'raise-integration-timeout',
  apis: ['REST'],
  risk: 'medium',
  ...setIntegrationsCalls,
  plan(cause, facts) {
    const short = (brokenRoutes(cause, facts) ?? []).filter(
      ({ integration }) => integration.timeoutInMillis < most,
    );
    const set = setIntegrations(facts, 'raise-integration-timeout', short, 'timeoutInMillis', most);
    if (!set) return null;
    const before = Math.min(...short.map(({ integration }) => integration.timeoutInMillis));
    return {
      ...set,
      blastRadius: [
        { code: 'raise-integration-timeout.timeout', args: { before, after: most } },
        { code: 'raise-integration-timeout.clients-wait', args: { seconds: most / 1000 } },
        ...set.blastRadius,
      ],
      lifetime: 'stopgap',
    };
  },
});
