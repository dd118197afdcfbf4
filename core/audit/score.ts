import type { AuditScore } from '../model/audit.ts';
import type { RuleResult, RuleVerdict, Severity } from '../model/audit/rule-result.ts';

/** What a rule weighs. The subjects of one rule share its weight, so that an API with many methods is no worse off. */
export const weights: Record<Severity, number> = { high: 5, medium: 3, low: 1 };

/**
 * Points of 100: the weight of what is fine in the weight of everything that applies. A rule without a verdict does not
 * apply and weighs nothing; an unknown earns nothing and lowers the certainty.
 * @returns 100 points of no certainty where nothing applies
 */
export function scoreOf(results: readonly RuleResult[]): AuditScore {
  let [all, passed, unknown] = [0, 0, 0];
  for (const { severity, verdicts } of results) {
    if (verdicts.length === 0) continue;
    const each = weights[severity] / verdicts.length;
    all += weights[severity];
    passed += each * count(verdicts, 'pass');
    unknown += each * count(verdicts, 'unknown');
  }
  if (all === 0) return { proven: 100, possible: 100, certainty: 0 };
  return {
    proven: Math.floor((100 * passed) / all + 1e-9),
    possible: Math.floor((100 * (passed + unknown)) / all + 1e-9),
    certainty: Math.floor((100 * (all - unknown)) / all + 1e-9),
  };
}

const count = (verdicts: readonly RuleVerdict[], verdict: RuleVerdict['verdict']): number =>
  verdicts.filter((one) => one.verdict === verdict).length;
