import { evidence } from '../../model/evidence.ts';
import type { BaseFacts } from '../../model/facts.ts';
import type { Call } from '../../model/plan.ts';
import { type Route, routeName } from '../../model/route.ts';
import { failuresOf, logged } from '../../signals/failures.ts';
import { deployCall, gatewayCall, gatewayV2Call } from '../advised.ts';
import { defineCheck, faulty, healthy } from '../define-check.ts';
import { backendsOf } from './helpers/backends.ts';
import { broughtAddress } from './helpers/brought-address.ts';
import { hostIn } from './helpers/filled-uri.ts';
import { isPrivateHost } from './helpers/host-names.ts';

/**
 * The integration calls an address of a private network over the internet, which cannot reach it: that needs a VPC link.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html
 */
const id = 'http-private-endpoint-needs-vpclink';

export default defineCheck({
  id,
  domain: 'http',
  apis: ['REST', 'HTTP'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
  accountsFor: [
    'http-dns-failure',
    'http-connection-refused',
    'http-network-error',
    'http-invalid-endpoint-address',
    'integration-timeout',
    'bad-deployment-rollback',
  ],
  looksLike: ['http-network-error', 'http-connection-refused', 'integration-timeout'],
  judge(facts, signals) {
    const backends = backendsOf(facts).filter(({ link }) => link === undefined);
    return backends.map(({ host, routes }) => {
      const [route] = routes;
      if (!isPrivateHost(host) || route === undefined) return healthy;
      const places = routes.map(({ httpMethod, path }) => ({ httpMethod, path }));
      const brought = broughtAddress(route, facts, signals, leadsInside);
      return faulty({
        subject: host,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.host`, { host, route: routeName(route) }),
          ...logged(failuresOf(signals, id, places), id),
          ...brought.evidence,
        ],
        routes: places,
        remedies: brought.remedies,
        advised: [...throughLink(facts, route), ...brought.advised],
        data: { host, ...brought.data },
      });
    });
  },
});

/** Whether a URI names a private host, or none at all. */
const leadsInside = (uri: string): boolean => isPrivateHost(hostIn(uri) ?? 'localhost');

/** Leads a method over a VPC link, and deploys: for a person to complete and run. */
function throughLink(
  { configuration: { api, stage }, target }: BaseFacts,
  { resourceId, httpMethod, integration }: Route,
): Call[] {
  if (target.apiKind === 'HTTP')
    return [
      gatewayV2Call('UpdateIntegration', {
        ApiId: target.apiId,
        IntegrationId: integration?.id ?? 'INTEGRATION_ID',
        ConnectionType: 'VPC_LINK',
        ConnectionId: 'VPC_LINK_ID',
        IntegrationUri: 'LISTENER_ARN',
      }),
    ];
  if (resourceId === undefined) return [];
  return [
    gatewayCall('UpdateIntegration', {
      restApiId: api.id,
      resourceId,
      httpMethod,
      patchOperations: [
        { op: 'replace', path: '/connectionType', value: 'VPC_LINK' },
        { op: 'replace', path: '/connectionId', value: 'VPC_LINK_ID' },
      ],
    }),
    deployCall(api.id, stage.name),
  ];
}
