import { evidence } from '../../model/evidence.ts';
import { routeName } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { mappingCheck } from './helpers/mapping-cause.ts';

/**
 * A method has no request template for the media type that clients send, and passes nothing through that it does not map: API Gateway
 * refuses it with 415.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
const id = 'unsupported-media-type';

/** What the log says of this cause alone. */
export const signatures = rules([
  {
    id: 'media-type',
    pattern: /unsupported media type|UNSUPPORTED_MEDIA_TYPE|UnsupportedMediaTypeException/i,
    causes: [id],
    hop: 'client',
  },
]);

export default mappingCheck({
  id,
  symptom: '4xx',
  hop: 'gateway',
  concerns: ({ integration: { passthroughBehavior, requestTemplates } }) =>
    passthroughBehavior === 'NEVER' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && requestTemplates !== undefined),
  mistake(route, failures) {
    const types = Object.keys(route.integration.requestTemplates ?? {});
    if (types.length > 0 && failures.length === 0) return null;
    return {
      // A request without a media type counts as JSON.
      always: types.length === 0,
      evidence: evidence(`${id}.${types.length === 0 ? 'none' : 'others'}`, {
        route: routeName(route),
        types: types.join(', ') || '-',
        behavior: route.integration.passthroughBehavior ?? '-',
      }),
    };
  },
  unseen: (route) => evidence(`${id}.log`, { route }),
  advised: showIntegrationCalls,
});
