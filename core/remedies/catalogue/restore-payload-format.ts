import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { defineRemedy } from '../define-remedy.ts';
import { brokenIntegrations, setField } from '../http-integrations.ts';

/** Only to the format that the function reads; a stage that is deployed automatically serves it at once. */
export default defineRemedy({
  id: 'restore-payload-format',
  apis: ['HTTP'],
  risk: 'medium',
  writes: ['apigatewayv2:UpdateIntegration'],
  undoes: ['apigatewayv2:UpdateIntegration'],
  plan(cause, facts) {
    const wanted = cause.data?.['payloadFormatVersion'];
    if (wanted !== '1.0' && wanted !== '2.0') return null;
    const wrong = brokenIntegrations(cause, facts).flatMap((shared) => {
      const { payloadFormatVersion: sent } = shared.integration;
      return sent === undefined || sent === wanted ? [] : [{ ...shared, sent }];
    });
    if (wrong.length === 0) return null;
    return {
      operations: wrong.map(({ integration, sent }) =>
        setField(facts, integration, 'PayloadFormatVersion', sent, wanted),
      ),
      blastRadius: wrong.map(({ routes, sent }) =>
        evidence('restore-payload-format.format', {
          routes: routes.map(routeName).join(', '),
          before: sent,
          after: wanted,
        }),
      ),
      lifetime: 'permanent',
    };
  },
});
