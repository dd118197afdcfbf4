import type { StoredIntegration } from '../../account/apigatewayv2/state.ts';
import type { Answer } from '../answer.ts';
import { withinCapacity } from '../capacity.ts';
import { handshakeFailure } from '../integrations/tls.ts';
import { thisTime } from '../sometimes.ts';
import { refuse, timedOut } from './answer.ts';
import { type HttpPassage, moment } from './passage.ts';

/** `HTTP_PROXY` over the internet. Whatever keeps API Gateway from the backend is answered alike. */
export function httpProxy(passage: HttpPassage, integration: StoredIntegration): Answer {
  const { world } = passage;
  const timeout = integration.TimeoutInMillis ?? 30_000;
  const uri = integration.IntegrationUri ?? '';
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  const host = url && world.surroundings.hosts[url.hostname];
  if (host?.fails === 'silent') return timedOut(passage, timeout);
  const isTls = url?.protocol === 'https:';
  const fails = host && isTls ? handshakeFailure(url.hostname, host, false, moment(passage)) : null;
  if (!host?.up || host.fails !== undefined || fails !== null)
    return refuse(passage, 503, 'INTEGRATION_NETWORK_FAILURE');
  const now = withinCapacity(world, url?.hostname ?? '', thisTime(host, world.random));
  return answered(passage, now, timeout);
}

/** What a backend answers, or that it takes longer than the integration waits. */
export function answered(
  passage: HttpPassage,
  backend: { readonly duration: number; readonly status: number; readonly body: string },
  timeout: number,
): Answer {
  const { world, variables } = passage;
  const latency = Math.round(backend.duration * (0.9 + world.random() * 0.2));
  if (latency > timeout) return timedOut(passage, timeout);
  passage.elapsed += latency;
  passage.integrationLatency = latency;
  const { status, body } = backend;
  variables['integration.status'] = status;
  variables['integration.integrationStatus'] = status;
  return { status, body, headers: { 'content-type': 'application/json' } };
}
