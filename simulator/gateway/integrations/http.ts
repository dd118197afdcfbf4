import type { ClientCertificate } from '@aws-sdk/client-api-gateway';
import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import type { Answer } from '../answer.ts';
import { gatewayResponse } from '../answer.ts';
import { withinCapacity } from '../capacity.ts';
import { configurationError, integrationTimeout } from '../fail.ts';
import { complain, moment, note, type Passage, trace } from '../passage.ts';
import { thisTime } from '../sometimes.ts';
import type { IntegrationOf } from './integration.ts';
import { mapResponse } from './map-response.ts';
import { requestBody } from './request-body.ts';
import { handshakeFailure } from './tls.ts';
import { type Backend, linkedBackend } from './vpc-link.ts';

/** `HTTP` and `HTTP_PROXY`, over the internet or through a VPC link. */
export function http(passage: Passage, integration: IntegrationOf): Answer {
  const body =
    integration.type === 'HTTP' ? requestBody(passage, integration) : passage.request.body;
  if (typeof body !== 'string') return body;
  trace(passage, () => `Endpoint request URI: ${integration.uri}`);
  trace(passage, () => `Sending request to ${integration.uri}`);
  const backend = find(passage, integration);
  if ('headers' in backend) return backend;
  const latency = Math.round(backend.duration * (0.9 + passage.world.random() * 0.2));
  const waited = Math.min(latency, integration.timeoutInMillis);
  passage.elapsed += waited;
  passage.integrationLatency = waited;
  if (latency > integration.timeoutInMillis) return integrationTimeout(passage);
  const { status } = backend;
  passage.variables['integration.status'] = status;
  passage.variables['integration.integrationStatus'] = status;
  note(passage, `Received response. Status: ${status}, Integration latency: ${waited} ms`);
  const refused = tooLarge(passage, backend);
  if (refused) return refused;
  trace(passage, () => `Endpoint response body before transformations: ${backend.body}`);
  if (integration.type === 'HTTP') {
    return mapResponse(passage, integration, {
      status,
      selector: String(status),
      body: backend.body,
    });
  }
  return { status, body: backend.body, headers: { 'content-type': 'application/json' } };
}

function find(passage: Passage, integration: IntegrationOf): Backend | Answer {
  const url = URL.canParse(integration.uri) ? new URL(integration.uri) : undefined;
  if (!url) return configurationError(passage, 'Invalid endpoint address');
  if (integration.connectionType === 'VPC_LINK') return linkedBackend(passage, integration, url);
  const usual = passage.world.surroundings.hosts[url.hostname];
  if (!usual) return configurationError(passage, 'Invalid endpoint address');
  const host = thisTime(usual, passage.world.random);
  if (host.fails === 'silent') return unanswered(passage, integration);
  if (host.fails === 'reset') return networkError(passage, ': Connection is closed');
  if (!host.up || host.fails === 'refused') return networkError(passage);
  const skips = integration.tlsConfig?.insecureSkipVerification ?? false;
  const failure =
    url.protocol === 'https:'
      ? handshakeFailure(url.hostname, host, skips, moment(passage), shownBy(passage))
      : null;
  if (failure !== null) return configurationError(passage, failure);
  if (host.fails === 'protocol')
    return configurationError(passage, 'Not a valid protocol version: \u0015\u0003\u0003');
  return withinCapacity(passage.world, url.hostname, host);
}

/** The certificate that API Gateway shows to the backends of the stage. */
const shownBy = ({ world, stage }: Passage): ClientCertificate | undefined =>
  world.account.state<ApiGatewayState>('apigateway').clientCertificates?.[
    stage.clientCertificateId ?? ''
  ];

/** Bytes of an answer that API Gateway hands on at most; streamed answers have no such limit. */
const largestAnswer = 10 * 1024 * 1024;

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html */
function tooLarge(passage: Passage, { responseSize = 0 }: Backend): Answer | undefined {
  if (responseSize <= largestAnswer) return undefined;
  return configurationError(
    passage,
    `Integration response of reported length ${responseSize} is larger than allowed maximum of ${largestAnswer} bytes.`,
  );
}

/** Packets that nobody answers cost all the time that the integration has. */
function unanswered(passage: Passage, { timeoutInMillis }: IntegrationOf): Answer {
  passage.elapsed += timeoutInMillis;
  passage.integrationLatency = timeoutInMillis;
  return integrationTimeout(passage);
}

/** @param detail what the client of API Gateway adds, if anything */
function networkError(passage: Passage, detail = ''): Answer {
  const text = `Execution failed due to a network error communicating with endpoint${detail}`;
  complain(passage, text);
  passage.variables['integration.error'] = text;
  return gatewayResponse('INTEGRATION_FAILURE', {
    message: 'Network error communicating with endpoint',
  });
}
