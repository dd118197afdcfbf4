import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Throttle requests as the class of the API asks',
  why: 'An API without limits of its own can use up the request rate of the whole account, and every other API with it. Recommended: 2,000 requests per second and bursts of 1,000 for important APIs, 100 and 50 for those of administrators, 500 and 200 for external ones.',
  cdk: `new RestApi(this, 'Api', {
  deployOptions: { throttlingRateLimit: 500, throttlingBurstLimit: 200 }, // of an external API
});`,
  evidence: {
    none: "{scope} has no limit but the account's ({rate} requests per second, bursts of {burst}). Recommended for {class, select, external {an external API} admin {an API of administrators} important {an important API} other {an API of no known class}}: {wantedRate} and {wantedBurst}.",
    above:
      '{scope} allows {rate} requests per second and bursts of {burst}. Recommended for {class, select, external {an external API} admin {an API of administrators} important {an important API} other {an API of no known class}}: {wantedRate} and {wantedBurst}.',
    peak: 'The busiest minute of the last two weeks had {peak, plural, one {# request} other {# requests}} per second: the limit would have turned nobody away.',
    busy: 'The busiest minute of the last two weeks had {peak, plural, one {# request} other {# requests}} per second, so the limit would turn callers away. Decide whether this is the right class (--class), or who calls too often.',
  },
};

export default messages;
