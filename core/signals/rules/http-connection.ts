import { rules } from '../rule.ts';

/** HTTP backends: addresses, connections and timeouts. */
export const httpConnectionRules = rules([
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
]);
