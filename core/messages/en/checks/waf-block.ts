import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'AWS WAF blocks requests to the stage',
  explanation:
    'A rule of the web ACL that protects the stage matches requests and blocks them before API Gateway looks at them. Clients get 403 Forbidden, and neither the method nor its backend sees the request.',
  advice:
    'Have the owner of the web ACL decide whether these requests are an attack. Where they are legitimate, set the rule to Count for them: in a managed rule group with a rule action override, or with a scope-down statement that leaves out the route. A long body is the usual riddle: AWSManagedRulesCommonRuleSet refuses bodies of more than 8 KB, whatever the inspection limit is. Warning: a rule that only counts no longer protects. Nothing is changed automatically.',
  evidence: {
    rule: 'Rule {rule} of web ACL {acl} blocked {count, plural, one {one request} other {# requests}} since the symptom began: {routes}.',
    body: 'The bodies of the blocked requests have {smallest, number} to {largest, number} bytes. The rule refuses more than {refused, number}; the web ACL inspects the first {inspected, number} bytes.',
    exception:
      'For the owner of the web ACL: in the managed rule group of rule {rule}, this override lets such requests pass and counts them: {override}',
    unread: 'The log says that web ACL {acl} blocked requests. Which rule did could not be read.',
  },
};

export default messages;
