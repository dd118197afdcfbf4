import { type Asked, headersOf } from '../../core/model/front/asked.ts';
import type { Probe } from '../../core/model/front/probe.ts';
import type { Probed, Resolved } from '../../core/model/front/probed.ts';
import type { AcmState } from '../account/acm/index.ts';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import type { ApiGatewayV2State } from '../account/apigatewayv2/state.ts';
import type { World } from '../gateway/world.ts';
import { recordOf } from '../gateway/entrance.ts';
import { serve } from '../gateway/serve.ts';

const address = '203.0.113.20';
const unresolved = (host: string): Resolved => ({
  failed: 'ENOTFOUND',
  because: `getaddrinfo ENOTFOUND ${host}`,
});

/** The network around a simulated account, as the clients of its APIs have it. @param world now */
export const simulatedProbe = (world: () => World): Probe => ({
  resolve: async (host) => resolve(world(), host),
  send: async (asked) => send(world(), asked),
});

function resolve(world: World, host: string): Resolved {
  const { domains } = world.account.state<ApiGatewayState>('apigateway');
  const alias = recordOf(world, host);
  const isThere = Object.values(domains).some(({ domain }) => domain.regionalDomainName === alias);
  if (alias !== undefined)
    return isThere ? { addresses: [address], aliases: [alias] } : unresolved(host);
  return host.endsWith('.amazonaws.com') ? { addresses: [address], aliases: [] } : unresolved(host);
}

function send(world: World, asked: Asked): Probed {
  const dns = resolve(world, asked.host);
  if ('failed' in dns) return { dns, tcp: null, tls: null, http: null };
  const { api, stage, path, certificate } = addressed(world, asked);
  const tcp = { address };
  if (Date.parse(certificate.notAfter) <= world.now.getTime())
    return {
      dns,
      tcp,
      tls: { failed: 'CERT_HAS_EXPIRED', because: 'certificate has expired', certificate },
      http: null,
    };
  const { status, headers, body } = serve(world, {
    at: world.now,
    api,
    stage,
    path,
    httpMethod: asked.method,
    ...(asked.endpoint ? {} : { domain: asked.host }),
    vpcEndpoint: asked.endpoint?.vpcEndpoint,
    headers: headersOf(asked),
    body: '',
  });
  const lower = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    dns,
    tcp,
    tls: { version: 'TLSv1.3', certificate },
    http:
      status === 0
        ? { failed: 'ECONNRESET', because: 'read ECONNRESET' }
        : {
            status,
            headers: Object.fromEntries(lower) as Record<string, string>,
            body: asked.method === 'HEAD' ? '' : body,
          },
  };
}

/** What a request is sent to, and the certificate that its client is shown. */
function addressed({ account }: World, { host, path, endpoint }: Asked) {
  const arn =
    account.state<ApiGatewayState>('apigateway').domains[host]?.domain.regionalCertificateArn;
  const held = account.state<AcmState>('acm').certificates[arn ?? ''];
  const certificate = {
    subject: held?.DomainName ?? '*.execute-api.amazonaws.com',
    issuer: 'Amazon RSA 2048 M02',
    notAfter: (held?.NotAfter ?? new Date('2099-01-01T00:00:00Z')).toISOString(),
    names: held?.SubjectAlternativeNames ?? [host],
  };
  if (!endpoint) return { api: '', stage: '', path, certificate };
  const [stage = '', ...rest] = path.split('/').filter((part) => part !== '');
  const { apis } = account.state<ApiGatewayV2State>('apigatewayv2');
  const stages = apis[endpoint.apiId]?.stages;
  return stages?.['$default'] && !stages[stage]
    ? { api: endpoint.apiId, stage: '$default', path, certificate }
    : { api: endpoint.apiId, stage, path: `/${rest.join('/')}`, certificate };
}
