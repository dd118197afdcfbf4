import type { Inspected } from './inspected.ts';

interface ManagedRule {
  readonly name: string;
  isHit(request: Inspected): boolean;
}

const scripting = /<script|javascript:|onerror\s*=/i;

/**
 * Rules of AWS's own groups that block what clients of an API send by accident.
 * @see https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html
 */
export const managedGroups: Readonly<Record<string, readonly ManagedRule[]>> = {
  AWSManagedRulesCommonRuleSet: [
    { name: 'SizeRestrictions_BODY', isHit: ({ bodySize }) => bodySize > 8192 },
    { name: 'CrossSiteScripting_BODY', isHit: ({ body }) => scripting.test(body) },
  ],
};
