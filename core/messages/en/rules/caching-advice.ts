import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Cache busy methods that answer everyone alike, encrypted',
  why: 'A cache takes load and latency from backends, and answers while they are slow. It is paid for by the hour, and serves answers that may be minutes old: turn it on only where that is fine.',
  cdk: `new RestApi(this, 'Api', {
  deployOptions: {
    cacheClusterEnabled: true,
    cacheClusterSize: '0.5',
    methodOptions: {
      '/catalog/GET': { cachingEnabled: true, cacheDataEncrypted: true, cacheTtl: Duration.minutes(5) },
    },
  },
});`,
  evidence: {
    busy: 'The busiest minute had {peak} requests per second, and these methods could share their answers: {routes}.',
    plain: 'The cache of {key} is not encrypted.',
  },
};

export default messages;
