import { rules } from '../rule.ts';

/** HTTP backends: addresses, connections, TLS and what the backend itself answered. */
export const httpRules = rules([
  {
    id: 'invalid-endpoint-address',
    pattern: /invalid endpoint address/i,
    causes: [
      'http-invalid-endpoint-address',
      'stage-variable-missing',
      'http-dns-failure',
      'http-private-endpoint-needs-vpclink',
    ],
    hop: null,
  },
  {
    id: 'connection-reset',
    pattern:
      /(network error communicating|error communicating with endpoint).{0,40}(connection (is )?(reset|closed)|reset by peer)|connection reset by peer/i,
    causes: ['http-connection-reset'],
    hop: 'network',
  },
  {
    id: 'connection-refused',
    pattern: /connection refused|ECONNREFUSED|connect to .{0,120}failed/i,
    causes: ['http-connection-refused'],
    hop: 'network',
  },
  {
    id: 'network-error',
    pattern: /network error communicating/i,
    excludes: /connection (is )?(reset|closed|refused)|reset by peer/i,
    causes: ['http-network-error', 'http-connection-refused', 'http-connection-reset'],
    hop: 'network',
  },
  {
    id: 'unknown-host',
    pattern:
      /UnknownHostException|\bENOTFOUND\b|name or service not known|NXDOMAIN|could not resolve host/i,
    causes: ['http-dns-failure', 'custom-domain-dns'],
    hop: null,
  },
  {
    id: 'timeout',
    pattern: /due to a timeout error|endpoint request timed ?out|INTEGRATION_TIMEOUT/i,
    causes: ['integration-timeout', 'lambda-vpc-no-egress'],
    hop: 'backend',
  },
  {
    id: 'tls-hostname',
    pattern:
      /host ?name .{0,300}(does not|doesn.?t) match the cert|certificate subject provided by the peer/i,
    causes: ['http-tls-hostname-mismatch', 'vpclink-v1-tls-mismatch', 'vpclink-v2-tls-server-name'],
    hop: 'network',
  },
  {
    id: 'tls-path-building',
    pattern: /PKIX path building|unable to find valid certification path|SunCertPathBuilder/i,
    causes: ['http-tls-untrusted-ca', 'http-tls-self-signed', 'vpclink-v1-tls-mismatch'],
    hop: 'network',
  },
  {
    id: 'tls-path-validation',
    pattern: /PKIX path validation|CertPathValidatorException|CertificateExpiredException/i,
    causes: ['http-tls-cert-expired'],
    hop: 'network',
  },
  {
    id: 'tls-key-exchange',
    pattern: /cannot verify ECDH|ServerKeyExchange signature/i,
    causes: ['http-tls-key-cert-mismatch'],
    hop: 'network',
  },
  {
    id: 'tls-engine',
    pattern: /general SSLEngine/i,
    causes: ['http-tls-handshake-failure', 'http-tls-self-signed'],
    hop: 'network',
  },
  {
    id: 'tls-handshake',
    pattern: /handshake_failure|received fatal alert|SSLHandshakeException/i,
    causes: ['http-tls-handshake-failure', 'client-certificate-expired'],
    hop: null,
  },
  {
    id: 'protocol-version',
    pattern: /not a valid protocol version|invalid protocol version/i,
    causes: ['http-invalid-protocol-version', 'vpclink-v1-tls-mismatch'],
    hop: 'network',
  },
  {
    id: 'gateway-timeout-header',
    pattern: /\b504\b[^]*InternalServerErrorException|InternalServerErrorException[^]*\b504\b/i,
    causes: ['http-network-error', 'integration-timeout'],
    hop: null,
  },
  {
    id: 'backend-503',
    pattern: /received response\.? status:? ?503/i,
    causes: [
      'http-backend-503-overload',
      'http-backend-5xx-passthrough',
      'vpclink-v2-alb-no-healthy-target',
    ],
    hop: null,
  },
  {
    id: 'backend-5xx',
    pattern: /received response\.? status:? ?5(?!03)\d\d/i,
    causes: ['http-backend-5xx-passthrough'],
    hop: 'backend',
  },
  {
    id: 'backend-403',
    pattern: /received response\.? status:? ?403/i,
    causes: [
      'http-backend-4xx-passthrough',
      'integration-role-not-authorized',
      'lambda-integration-wrong-http-method',
    ],
    hop: null,
  },
  {
    id: 'backend-429',
    pattern: /received response\.? status:? ?429/i,
    causes: ['lambda-throttled', 'lambda-reserved-concurrency-low', 'http-backend-4xx-passthrough'],
    hop: null,
  },
  {
    id: 'backend-4xx',
    pattern: /received response\.? status:? ?4(?!03|29)\d\d/i,
    causes: ['http-backend-4xx-passthrough'],
    hop: 'backend',
  },
  {
    id: 'service-unavailable',
    pattern: /"?message"?\s*:\s*"?Service Unavailable|503 Service (Temporarily )?Unavailable/i,
    causes: ['http-backend-503-overload', 'vpclink-v2-network-failure'],
    hop: null,
  },
]);
