import { on, type ServiceCalls } from './grant.ts';

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awswafv2.html */
const acls = on(
  'A stage says which web ACL protects it; it is not known when this is deployed.',
  'arn:{partition}:wafv2:{region}:{account}:regional/webacl/',
);
const stages = on(
  'The alarm says which stage it is about, and its web ACL is asked for by the stage.',
  'arn:{partition}:apigateway:{region}::/restapis/',
);

export const wafv2 = {
  /** the requests that a rule of the web ACL matched of late */
  GetSampledRequests: acls('wafv2:GetSampledRequests', '*'),
  /** the rules of the web ACL that protects the stage, and how much of a body they inspect */
  GetWebACLForResource: [
    ...acls('wafv2:GetWebACLForResource', '*'),
    ...stages('wafv2:GetWebACLForResource', '*/stages/*'),
  ],
} satisfies ServiceCalls;
