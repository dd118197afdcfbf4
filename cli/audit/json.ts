import { cdkOf, renderRule, ruleTexts } from '../../core/messages/rules.ts';
import type { Audit } from '../../core/model/audit.ts';
import type { RuleVerdict } from '../../core/model/audit/rule-result.ts';
import type { Target } from '../../core/model/target.ts';
import { fixCommands } from './fixes.ts';
import { type Audited, exitCodeOf } from './outcome.ts';

/** Audits as `--json` prints them; docs/audit.md describes it. Fields are added to it and never change their meaning. */
export const auditJson = (audited: Audited) => ({
  formatVersion: 1,
  exitCode: exitCodeOf(audited),
  audits: audited.audits.map(written),
  notAudited: audited.notAudited,
  failed: audited.failed,
});

const written = ({ target, at, apiClass, score, results, telemetry }: Audit) => ({
  target,
  at,
  apiClass,
  score,
  results: results.map(({ rule, severity, verdicts, notFor }) => {
    const { title, why } = ruleTexts(rule);
    return {
      rule,
      severity,
      title,
      why,
      cdk: cdkOf(rule, target.apiKind),
      verdicts: verdicts.map((verdict) => verdictOf(verdict, target)),
      ...(notFor !== undefined && { notFor }),
    };
  }),
  telemetry: {
    ...telemetry,
    hampered: telemetry.hampered.map((one) => ({
      ...one,
      texts: one.reasons.map((code) => renderRule(code)),
    })),
  },
});

function verdictOf(verdict: RuleVerdict, target: Target) {
  if (verdict.verdict !== 'violation') return verdict;
  const { commands, undo } = fixCommands(verdict, target);
  const texts = verdict.evidence.map((one) => renderRule(one));
  return { ...verdict, texts, commands, undoCommands: undo };
}
