import { evidence } from '../../model/evidence.ts';
import { invokesLambda } from '../../model/lambda-arn.ts';
import { routeName } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { deployCall, gatewayCall } from '../advised.ts';
import { broughtBy } from '../deployment/helpers/brought-by.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { judgeFunctions } from './helpers/judge-functions.ts';
import { naming } from './helpers/routes.ts';

/**
 * A method's transfer mode and its URI disagree: streaming needs InvokeWithResponseStream, and buffering Invoke.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode-lambda.html
 */
const id = 'lambda-response-streaming-mismatch';

export default defineCheck({
  id,
  domain: 'lambda',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  broughtBy: ['apigateway:UpdateIntegration', 'apigateway:PutIntegration'],
  endedBy: ['apigateway:UpdateIntegration', 'apigateway:PutIntegration'],
  accountsFor: ['lambda-malformed-proxy-response', 'bad-deployment-rollback'],
  looksLike: ['lambda-malformed-proxy-response', 'lambda-unhandled-error'],
  judge: (facts, signals) =>
    judgeFunctions(facts, (fn, routes) => {
      const differing = routes.filter(
        ({ integration: { type, uri, responseTransferMode } }) =>
          type === 'AWS_PROXY' &&
          invokesLambda(uri) &&
          streams(uri) !== (responseTransferMode === 'STREAM'),
      );
      const [route] = differing;
      if (route === undefined) return healthy;
      const { uri, responseTransferMode: mode = 'BUFFERED' } = route.integration;
      const meant = streams(uri) ? 'STREAM' : 'BUFFERED';
      const places = differing.map(({ httpMethod, path }) => ({ httpMethod, path }));
      const brought = broughtBy(route, facts, signals, true);
      const { api, stage } = facts.configuration;
      return faulty({
        subject: fn.arn,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.differs`, { route: routeName(route), mode, uri: uri ?? '-' }),
          ...logged(failuresOf(signals, 'lambda-malformed-proxy-response', places), id),
          ...brought.evidence,
        ],
        routes: places,
        remedies: brought.remedies,
        advised:
          route.resourceId === undefined
            ? []
            : [
                gatewayCall('UpdateIntegration', {
                  restApiId: api.id,
                  resourceId: route.resourceId,
                  httpMethod: route.httpMethod,
                  patchOperations: [{ op: 'replace', path: '/responseTransferMode', value: meant }],
                }),
                deployCall(api.id, stage.name),
              ],
        data: { ...naming(fn), ...brought.data },
      });
    }),
});

const streams = (uri = ''): boolean => uri.endsWith('/response-streaming-invocations');
