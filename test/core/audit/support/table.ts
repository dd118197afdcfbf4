import { expect, test } from '@jest/globals';
import type { Rule } from '../../../../core/audit/define-rule.ts';
import { runRules } from '../../../../core/audit/run.ts';
import { renderRule } from '../../../../core/messages/rules.ts';
import type { FixCall, RuleVerdict } from '../../../../core/model/audit/rule-result.ts';
import { commandsOf } from '../../../../core/remedies/commands.ts';
import { auditFacts, type Difference } from './facts.ts';

/** What a verdict must be: `pass`, `unknown`, or the keys of a violation's evidence, in order. */
type Expected = 'pass' | 'unknown' | readonly string[];
/** A name, what differs from a stage that keeps every rule, the verdicts in order, and the calls of the first fix. */
export type Case = readonly [
  name: string,
  difference: Difference,
  verdicts: readonly Expected[],
  fix?: readonly string[] | null,
];

/** Runs a rule on each case, and holds what every rule must hold besides. */
export function table(rule: Rule, cases: readonly Case[]): void {
  for (const [name, difference, expected, fix] of cases) {
    test(name, () => {
      const verdicts = runRules([rule], auditFacts(difference))[0]?.verdicts ?? [];
      expect(verdicts.map((one) => shortly(rule.id, one))).toEqual(expected);
      const violations = verdicts.filter((one) => one.verdict === 'violation');
      for (const { evidence, fix: calls, undo } of violations) {
        for (const one of evidence) expect(renderRule(one)).not.toContain(one.code);
        if (calls !== null) expect(commandsOf([...calls, ...undo], 'eu-west-1')).not.toEqual([]);
      }
      if (fix !== undefined) expect(namesOf(violations[0]?.fix ?? null)).toEqual(fix);
    });
  }
}

const shortly = (rule: string, verdict: RuleVerdict): Expected =>
  verdict.verdict === 'violation'
    ? verdict.evidence.map(({ code }) =>
        code.startsWith(`${rule}.`) ? code.slice(rule.length + 1) : code,
      )
    : verdict.verdict;

const namesOf = (calls: readonly FixCall[] | null): string[] | null =>
  calls && calls.map(({ service, action }) => `${service}:${action}`);
