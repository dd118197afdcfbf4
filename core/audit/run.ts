import type { RuleResult, RuleVerdict } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { MissingEvidence } from '../model/reading.ts';
import type { Rule } from './define-rule.ts';
import { errorText } from '../model/errors.ts';

/**
 * Checks a stage against every rule. Never throws: a rule whose facts are missing, or that fails, says `unknown`, because
 * a rule that could not judge has shown nothing.
 */
export const runRules = (rules: readonly Rule[], facts: AuditFacts): RuleResult[] =>
  rules.map((rule) => {
    const { apiKind } = facts.target;
    const applies = rule.apis.includes(apiKind);
    return {
      rule: rule.id,
      severity: rule.severity,
      verdicts: applies ? verdictsOf(rule, facts) : [],
      ...(!applies && { notFor: apiKind }),
    };
  });

function verdictsOf(rule: Rule, facts: AuditFacts): RuleVerdict[] {
  try {
    return [rule.judge(facts)].flat();
  } catch (error) {
    if (error instanceof MissingEvidence) return [{ verdict: 'unknown', gap: error.gap }];
    const because = errorText(error);
    return [{ verdict: 'unknown', gap: { what: rule.id, because } }];
  }
}
