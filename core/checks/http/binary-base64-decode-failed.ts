import { evidence } from '../../model/evidence.ts';
import { invokesLambda } from '../../model/lambda-arn.ts';
import { routeName } from '../../model/route.ts';
import { rules } from '../../signals/rule.ts';
import { patchIntegrationCalls, patchResponseCalls } from './helpers/advised-calls.ts';
import { decodedAt, decodesText } from './helpers/decoded.ts';
import { mappingCheck } from './helpers/mapping-cause.ts';

/**
 * A body that API Gateway has to turn from base64 into bytes is not base64: a mapping converts text that never was, or a function
 * says that its body is encoded and it is not.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-payload-encodings-workflow.html
 */
const id = 'binary-base64-decode-failed';

/** What the log says of this cause alone. */
export const signatures = rules([
  { id: 'base64', pattern: /unable to base64 decode/i, causes: [id], hop: 'integration' },
]);

export default mappingCheck({
  id,
  proxies: true,
  concerns: ({ integration }) => decodesText(integration) || integration.type === 'AWS_PROXY',
  mistake(route, failures) {
    const { integration } = route;
    const name = routeName(route);
    if (integration.type !== 'AWS_PROXY') {
      const places = decodedAt(integration);
      return {
        always: false,
        evidence: evidence(`${id}.converted`, { route: name, places: places.join(', ') }),
      };
    }
    // Nothing but the function's own answer is decoded.
    if (failures.length === 0 || !invokesLambda(integration.uri)) return null;
    return { always: false, evidence: evidence(`${id}.function`, { route: name }) };
  },
  unseen: (route) => evidence(`${id}.log`, { route }),
  advised(facts, route) {
    const asItIs = [{ op: 'replace', path: '/contentHandling', value: '' }];
    return decodedAt(route.integration).flatMap((place) =>
      place === 'request'
        ? patchIntegrationCalls(facts, route, asItIs)
        : patchResponseCalls(facts, route, place, asItIs),
    );
  },
});
