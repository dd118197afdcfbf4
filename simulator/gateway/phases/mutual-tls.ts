import type { ApiGatewayState } from '../../account/apigateway/state.ts';
import type { ClientCertificate } from '../../surroundings.ts';
import { gatewayResponse } from '../answer.ts';
import { complain } from '../passage.ts';
import type { Phase } from './phase.ts';

/**
 * A custom domain with mutual TLS takes the certificates of the issuers in its truststore.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 */
export const mutualTls: Phase = (passage) => {
  const { world, request } = passage;
  const { domains } = world.account.state<ApiGatewayState>('apigateway');
  const trusts = domains[request.domain ?? '']?.trusts;
  if (!trusts || !request.clientCertificate) return undefined;
  const reason = refusal(request.clientCertificate, trusts);
  if (reason === undefined) return undefined;
  complain(passage, `Access denied. Reason: ${reason}`);
  return gatewayResponse('ACCESS_DENIED', { message: 'Forbidden' });
};

function refusal(
  { issuer, fault }: ClientCertificate,
  trusts: readonly string[],
): string | undefined {
  if (fault === 'self-signed') return 'self signed certificate';
  if (fault === 'weak-signature') return 'Client cert using an insecure Signature Algorithm';
  return trusts.includes(issuer) ? undefined : 'Could not find issuer for certificate';
}
