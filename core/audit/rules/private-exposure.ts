import { defineRule, judgeEach } from '../define-rule.ts';
import { defaultEndpoint } from './helpers/default-endpoint.ts';
import { resourcePolicy } from './helpers/resource-policy.ts';

const id = 'private-exposure';

/**
 * No way in besides the one that is meant: not the default endpoint beside a custom domain, not every VPC of AWS into a
 * private API, not the internet into an API for administrators.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-disable-default-endpoint.html
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-disable-default-endpoint.html
 */
export default defineRule({
  id,
  severity: 'high',
  apis: ['REST', 'HTTP'],
  judge: (facts) =>
    judgeEach(
      [
        { name: 'default endpoint', judge: defaultEndpoint },
        { name: 'resource policy', judge: resourcePolicy },
      ],
      ({ name }) => name,
      ({ name, judge }) => judge(facts, name),
    ).filter((verdict) => verdict.verdict !== 'pass' || verdict.subject !== ''),
});
