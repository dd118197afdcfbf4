import { rules } from '../rule.ts';

/** Private integrations. One text stands for every fault of the network behind a VPC link of version 1. */
export const vpcLinkRules = rules([
  {
    id: 'vpc-link-internal-error',
    pattern: /there was an internal error while executing/i,
    causes: [
      'vpclink-v1-failed',
      'vpclink-v1-pending',
      'vpclink-v1-lb-deleted',
      'vpclink-v1-endpoint-service-rejected',
      'vpclink-v1-target-unhealthy',
      'vpclink-v1-target-unused',
      'vpclink-v1-target-draining',
      'vpclink-v1-listener-missing',
      'vpclink-v1-tls-mismatch',
      'vpclink-v1-target-port-not-listening',
      'vpclink-v1-security-group-blocked',
      'vpclink-v1-nacl-blocked',
      'vpclink-v1-privatelink-inbound-rules',
      'vpclink-v1-stage-variable-connection-id',
    ],
    hop: null,
  },
  {
    // AWS calls it a passing fault of its own: nothing of the link, the endpoint or the load balancer shows it.
    id: 'vpc-link-error',
    pattern: /execution failed due to an? vpc link error/i,
    causes: ['vpclink-v1-transient-error'],
    hop: 'network',
  },
  {
    id: 'internal-error',
    pattern: /execution failed due to an internal error/i,
    causes: ['vpclink-v1-idle-reset', 'apigw-internal-failure'],
    hop: null,
  },
  {
    id: 'vpc-link-v1-create-failed',
    pattern: /VPC ?link.{0,60}(unexpected state|status"?\s*[:=]?)\W{0,4}FAILED/i,
    causes: ['vpclink-v1-failed', 'vpclink-v2-failed'],
    hop: 'network',
  },
  {
    id: 'vpc-link-status-pending',
    pattern: /VPC ?link.{0,60}status"?\s*[:=]\W{0,4}PENDING/i,
    causes: ['vpclink-v1-pending', 'vpclink-v2-pending'],
    hop: 'network',
  },
  {
    id: 'vpc-link-inactive',
    pattern: /VPC ?link.{0,80}\bINACTIVE\b/i,
    causes: ['vpclink-v2-inactive'],
    hop: 'network',
  },
  {
    id: 'integration-network-failure',
    pattern: /INTEGRATION_NETWORK_FAILURE/i,
    causes: [
      'vpclink-v2-network-failure',
      'vpclink-v2-inactive',
      'vpclink-v2-failed',
      'vpclink-v2-pending',
      'vpclink-v2-listener-deleted',
      'http-network-error',
    ],
    hop: 'network',
  },
  {
    id: 'integration-target-required',
    pattern: /IntegrationTarget is required/i,
    causes: ['vpclink-v2-rest-integration-target-missing'],
    hop: 'network',
  },
  {
    id: 'listener-not-found',
    pattern: /ListenerNotFound/i,
    causes: ['vpclink-v2-listener-deleted', 'vpclink-v1-listener-missing'],
    hop: 'network',
  },
  {
    id: 'target-failed-health-checks',
    pattern: /Target\.(FailedHealthChecks|Timeout|ResponseCodeMismatch)/i,
    causes: ['vpclink-v1-target-unhealthy', 'vpclink-v1-target-port-not-listening'],
    hop: 'backend',
  },
  {
    id: 'target-not-in-use',
    pattern: /Target\.(NotInUse|NotRegistered)/i,
    causes: ['vpclink-v1-target-unused'],
    hop: 'backend',
  },
  {
    id: 'target-deregistering',
    pattern: /Target\.DeregistrationInProgress/i,
    causes: ['vpclink-v1-target-draining'],
    hop: 'backend',
  },
]);
