import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { type Integration, type Route, routeName } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { showIntegrationCalls } from './helpers/advised-calls.ts';
import { broughtAddress } from './helpers/brought-address.ts';
import { filledUri, hostIn } from './helpers/filled-uri.ts';
import { isPrivateHost } from './helpers/host-names.ts';

/**
 * What stands in the integration's URI, its stage variables filled in, is not the address of a host.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/aws-api-gateway-stage-variables-reference.html
 */
const id = 'http-invalid-endpoint-address';

type HttpRoute = Route & { readonly integration: Integration };

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: ['http-dns-failure', 'http-network-error', 'bad-deployment-rollback'],
  broughtBy: ['apigateway:UpdateStage', 'apigateway:UpdateIntegration'],
  endedBy: ['apigateway:UpdateStage', 'apigateway:UpdateIntegration'],
  // An HTTP API logs a network failure.
  looksLike: ['http-dns-failure', 'http-network-error'],
  judge(facts, signals) {
    const called = known(facts.configuration.routes).filter(isHttp);
    return called.map((route) => {
      const uri = filledUri(route.integration, facts);
      if (!isWrong(uri)) return healthy;
      const { variable, ...brought } = broughtAddress(route, facts, signals, isWrong);
      const places = [{ httpMethod: route.httpMethod, path: route.path }];
      return faulty({
        subject: routeName(route),
        confidence: 'certain',
        evidence: [
          evidence(`${id}.uri`, { route: routeName(route), uri }),
          ...(variable === undefined ? [] : [evidence(`${id}.variable`, { variable })]),
          ...logged(failuresOf(signals, id, places), id),
          ...brought.evidence,
        ],
        routes: places,
        remedies: brought.remedies,
        advised: [...showIntegrationCalls(facts, route), ...brought.advised],
        data: { uri, ...brought.data },
      });
    });
  },
});

const isHttp = (route: Route): route is HttpRoute =>
  route.integration !== null &&
  ['HTTP', 'HTTP_PROXY'].includes(route.integration.type) &&
  route.integration.connectionType !== 'VPC_LINK';

/** Whether a URI names no host that public DNS could know. Where a variable or a parameter is left in its host, that is another matter. */
function isWrong(uri: string): boolean {
  if (/\$\{|^\w+:\/\/[^/]*\{/.test(uri)) return false;
  const host = hostIn(uri);
  if (host === null || !/^https?:\/\//i.test(uri)) return true;
  const name = host.replace(/:\d+$/, '');
  return !name.includes('.') && !name.startsWith('[') && !isPrivateHost(host);
}
