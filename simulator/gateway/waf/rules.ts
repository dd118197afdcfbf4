import type { Rule, WebACL } from '@aws-sdk/client-wafv2';
import { BeyondSimulator } from '../../beyond-simulator.ts';
import type { Inspected } from './inspected.ts';
import { managedGroups } from './managed.ts';
import { matches } from './statements.ts';

/** What a web ACL decides. */
export interface AclVerdict {
  /** Null: no rule ended it, so the default action holds. */
  readonly rule: string | null;
  /** The rule of a group. */
  readonly inner?: string | undefined;
  readonly metric: string;
  readonly isSampled: boolean;
  readonly blocks: boolean;
}

/** The first rule by priority that matches with an action that ends the evaluation, or else the default action. */
export function verdictOf(acl: WebACL, request: Inspected): AclVerdict {
  const inOrder = (acl.Rules ?? []).toSorted((a, b) => (a.Priority ?? 0) - (b.Priority ?? 0));
  for (const rule of inOrder) {
    const found = ended(rule, request);
    if (!found) continue;
    return { rule: rule.Name ?? '', ...visibility(rule.VisibilityConfig), ...found };
  }
  const blocks = acl.DefaultAction?.Block !== undefined;
  return { rule: null, ...visibility(acl.VisibilityConfig), blocks };
}

const visibility = (config: Rule['VisibilityConfig']) => ({
  metric: config?.MetricName ?? '',
  isSampled: config?.SampledRequestsEnabled ?? false,
});

function ended(rule: Rule, request: Inspected): Pick<AclVerdict, 'inner' | 'blocks'> | null {
  const group = rule.Statement?.ManagedRuleGroupStatement;
  if (!group) {
    if (!rule.Statement || !matches(rule.Statement, request) || rule.Action?.Count) return null;
    return { blocks: rule.Action?.Allow === undefined };
  }
  const rules = managedGroups[group.Name ?? ''];
  if (!rules) throw new BeyondSimulator(`The simulator does not know the rules of ${group.Name}.`);
  const counted = new Set([
    ...(group.ExcludedRules ?? []).map(({ Name }) => Name),
    ...(group.RuleActionOverrides ?? [])
      .filter(({ ActionToUse }) => ActionToUse?.Count)
      .map(({ Name }) => Name),
  ]);
  if (rule.OverrideAction?.Count) return null;
  const hit = rules.find((one) => !counted.has(one.name) && one.isHit(request));
  return hit ? { blocks: true, inner: `AWS#${group.Name}#${hit.name}` } : null;
}
