import { APIGatewayClient, GetClientCertificateCommand } from '@aws-sdk/client-api-gateway';
import type { Environment } from '../aws/environment.ts';
import type { AccountFacts } from '../model/facts/account.ts';
import type { BaseFacts } from '../model/facts.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Signals } from '../model/signals.ts';
import { reading } from './reading.ts';

/** The call of {@link readClientCertificate}. */
export const clientCertificateReads: readonly ReadName[] = ['apigateway:GetClientCertificate'];

/** The cause that log lines name where a backend ends a TLS handshake. */
const refused = 'client-certificate-expired';

/**
 * The id of the stage's client certificate, where a backend may have refused it.
 * @param signals absent: not known, then it may have
 */
export function asksForClientCertificate(
  { configuration }: BaseFacts,
  signals: Signals | undefined,
): string | undefined {
  const mayBeRefused =
    signals === undefined || signals.failures.some(({ causes }) => causes.includes(refused));
  return mayBeRefused ? configuration.rest?.clientCertificateId : undefined;
}

/**
 * The certificate that API Gateway shows to the stage's HTTP backends.
 * @returns undefined where the stage has none, or nothing asks for it
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificate.html
 */
export async function readClientCertificate(
  environment: Environment,
  base: BaseFacts,
  signals: Signals | undefined,
): Promise<AccountFacts['clientCertificate']> {
  const clientCertificateId = asksForClientCertificate(base, signals);
  if (clientCertificateId === undefined) return undefined;
  return reading('apigateway:GetClientCertificate', async () => {
    const { expirationDate } = await environment
      .client(APIGatewayClient)
      .send(new GetClientCertificateCommand({ clientCertificateId }));
    return { id: clientCertificateId, expires: expirationDate?.toISOString() ?? null };
  });
}
