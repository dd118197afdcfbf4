import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Cache busy methods whose responses can be shared, and encrypt the cache',
  why: 'A cache takes load and latency off the backends, and responds while they are slow. It is charged by the hour and serves responses that may be minutes old: turn it on only if that is acceptable.',
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
    busy: 'The busiest minute had {peak} requests per second, and these methods could share their responses: {routes}.',
    plain: 'The cache of {key} is not encrypted.',
  },
};

export default messages;
