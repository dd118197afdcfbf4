import { rules } from '../rule.ts';

/** Deployments, routing, custom domains and WebSocket connections. */
export const deploymentRules = rules([
  {
    id: 'http-api-not-found',
    pattern: /"?message"?\s*:\s*"?Not Found/i,
    causes: ['http-route-not-found', 'stage-not-found', 'default-endpoint-disabled'],
    hop: null,
  },
  {
    id: 'resource-not-found-type',
    pattern: /RESOURCE_NOT_FOUND/,
    causes: ['missing-resource-or-method'],
    hop: 'client',
  },
  {
    id: 'invalid-stage',
    pattern: /invalid stage identifier/i,
    causes: ['stage-not-found'],
    hop: 'client',
  },
  {
    id: 'deployment-failed',
    pattern: /DeploymentStatus\W{1,6}FAILED|LastDeploymentStatusMessage/i,
    causes: ['http-deployment-failed'],
    hop: 'network',
  },
  {
    id: 'domain-certificate-expired',
    pattern: /certificate has expired|CERT_HAS_EXPIRED/i,
    causes: ['custom-domain-cert-expired', 'http-tls-cert-expired'],
    hop: null,
  },
  {
    id: 'base-path-mapping',
    pattern: /invalid base path mapping|base ?path ?mapping .{0,40}not (found|exist)/i,
    causes: ['base-path-mapping-missing'],
    hop: 'client',
  },
  {
    id: 'websocket-no-route',
    pattern: /"message"\s*:\s*"Forbidden"[^]{0,40}"connectionId"/,
    causes: ['ws-route-not-found'],
    overrides: ['forbidden'],
    hop: 'client',
  },
  {
    id: 'websocket-error-frame',
    pattern:
      /internal server error[^]{0,80}connectionId|connectionId[^]{0,120}internal server error/i,
    causes: ['ws-integration-error'],
    hop: 'integration',
  },
  {
    id: 'websocket-gone',
    pattern: /GoneException|\b410\b\W{0,3}gone\b/i,
    causes: ['ws-gone'],
    hop: 'client',
  },
  {
    id: 'websocket-too-large',
    pattern:
      /\b1009\b.{0,60}(message|frame|close)|(message|frame|close).{0,40}\b1009\b|message too long/i,
    causes: ['ws-message-too-large'],
    hop: 'client',
  },
]);
