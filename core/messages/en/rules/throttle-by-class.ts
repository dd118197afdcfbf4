import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Set throttling limits for the API’s class',
  why: 'An API without its own limits can use up the request rate of the whole account, and block every other API. Recommended: 2,000 requests per second and bursts of 1,000 for important APIs, 100 and 50 for administrative ones, 500 and 200 for external ones.',
  cdk: `new RestApi(this, 'Api', {
  deployOptions: { throttlingRateLimit: 500, throttlingBurstLimit: 200 }, // of an external API
});`,
  cdkV2: `new HttpStage(this, 'Stage', { // or WebSocketStage
  httpApi,
  throttle: { rateLimit: 500, burstLimit: 200 }, // of an external API
});`,
  evidence: {
    none: '{scope} has only the account’s limit ({rate} requests per second, bursts of {burst}). Recommended for {class, select, external {an external API} admin {an administrative API} important {an important API} other {an API of unknown class}}: {wantedRate} and {wantedBurst}.',
    above:
      '{scope} allows {rate} requests per second and bursts of {burst}. Recommended for {class, select, external {an external API} admin {an administrative API} important {an important API} other {an API of unknown class}}: {wantedRate} and {wantedBurst}.',
    peak: 'The busiest minute of the last two weeks had {peak, plural, one {# request} other {# requests}} per second: the limit would have refused none.',
    busy: 'The busiest minute of the last two weeks had {peak, plural, one {# request} other {# requests}} per second, so the limit would refuse requests. Check whether the class is right (--class), or who calls too often.',
  },
};

export default messages;
