import type { ClientCertificate } from '@aws-sdk/client-api-gateway';
import type { Host } from '../../surroundings.ts';

/**
 * Why a TLS handshake fails, in the words of Java's own TLS, which API Gateway passes on.
 * @param skips `insecureSkipVerification` of the integration: it does without a public authority, and without nothing else
 * @param client the certificate that API Gateway shows; absent: none
 * @returns null where the handshake goes well
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_TlsConfig.html
 */
export function handshakeFailure(
  name: string,
  { certificate, fails, trustsClients }: Host,
  skips: boolean,
  at: Date,
  client?: ClientCertificate,
): string | null {
  if (fails === 'handshake') return 'Received fatal alert: handshake_failure';
  const own = ownFailure(name, certificate, skips, at);
  return own ?? (trustsClients ? refusal(client, trustsClients, at) : null);
}

/** Why a backend refuses the certificate that API Gateway shows; null where it does not. */
function refusal(
  client: ClientCertificate | undefined,
  trusted: readonly string[],
  at: Date,
): string | null {
  const { clientCertificateId, expirationDate } = client ?? {};
  if (clientCertificateId === undefined || !trusted.includes(clientCertificateId))
    return 'Received fatal alert: bad_certificate';
  return expirationDate && expirationDate <= at
    ? 'Received fatal alert: certificate_expired'
    : null;
}

function ownFailure(
  name: string,
  certificate: Host['certificate'],
  skips: boolean,
  at: Date,
): string | null {
  if (!certificate) return null;
  const { notAfter, name: subject = name, trusted = true, ownKey = true } = certificate;
  if (!ownKey) return 'Cannot verify ECDH ServerKeyExchange signature';
  if (!trusted && !skips)
    return 'PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target';
  if (notAfter !== undefined && new Date(notAfter) < at)
    return 'PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed';
  return subject === name
    ? null
    : `Host name '${name}' does not match the certificate subject provided by the peer (CN=${subject})`;
}
