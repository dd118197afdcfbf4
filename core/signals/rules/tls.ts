import { rules } from '../rule.ts';

/** HTTP backends: certificates, handshakes and protocol versions. */
export const tlsRules = rules([
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
]);
