import type { PutIntegrationCommandInput } from '@aws-sdk/client-api-gateway';
import { configurationError, endsWith, failing } from './said.ts';
import type { Worlds } from './world.ts';

const proxy = (uri: string): Partial<PutIntegrationCommandInput> => ({
  type: 'HTTP_PROXY',
  integrationHttpMethod: 'GET',
  uri,
});
const plain = proxy('http://example.com/orders');
const secure = proxy('https://example.com/orders');
const network = 'Execution failed due to a network error communicating with endpoint';

const received = (status: number): string[] =>
  endsWith(status, `Received response. Status: ${status}, Integration latency: 40 ms`);

/** Backends that speak HTTP. */
export const backends: Worlds = {
  'integration runs out of time': {
    causes: ['integration-timeout'],
    remedies: ['raise-integration-timeout'],
    integration: { ...plain, timeoutInMillis: 2000 },
    traffic: { ...failing, latency: 2010 },
    lines: endsWith(504, 'Execution failed due to a timeout error'),
  },
  'backend answers 500': {
    causes: ['http-backend-5xx-passthrough'],
    integration: plain,
    traffic: failing,
    lines: received(500),
  },
  'backend answers 503': {
    // The execution log says no more than the status: it may be any error of the backend's own, too.
    causes: ['http-backend-503-overload', 'http-backend-5xx-passthrough'],
    integration: plain,
    traffic: failing,
    lines: received(503),
  },
  'connection refused': {
    causes: ['http-connection-refused'],
    integration: plain,
    traffic: failing,
    lines: endsWith(504, network),
  },
  'connection reset': {
    causes: ['http-connection-reset'],
    integration: plain,
    traffic: failing,
    lines: endsWith(504, `${network}: Connection is closed`),
  },
  'unknown host': {
    causes: ['http-dns-failure'],
    integration: proxy('http://orders.example.invalid/orders'),
    traffic: failing,
    lines: endsWith(500, `${configurationError} Invalid endpoint address`),
  },
  'certificate expired': {
    causes: ['http-tls-cert-expired'],
    integration: secure,
    traffic: failing,
    lines: endsWith(
      500,
      `${configurationError} PKIX path validation failed: java.security.cert.CertPathValidatorException: validity check failed`,
    ),
  },
  'certificate of nobody': {
    causes: ['http-tls-untrusted-ca'],
    integration: secure,
    traffic: failing,
    lines: endsWith(
      500,
      `${configurationError} PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target`,
    ),
  },
  'certificate of another host': {
    causes: ['http-tls-hostname-mismatch'],
    integration: secure,
    traffic: failing,
    lines: endsWith(
      500,
      `${configurationError} Host name 'example.com' does not match the certificate subject provided by the peer (CN=example.org)`,
    ),
  },
  'no response for the answer': {
    causes: ['mapping-no-default-integration-response'],
    integration: { ...plain, type: 'HTTP' },
    traffic: failing,
    lines: endsWith(
      500,
      `${configurationError} No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 200`,
    ),
  },
};
