import { expect, test } from '@jest/globals';
import { scoreOf } from '../../../core/audit/score.ts';
import type { RuleResult, RuleVerdict, Severity } from '../../../core/model/audit/rule-result.ts';

const verdicts: Readonly<Record<string, RuleVerdict>> = {
  p: { verdict: 'pass', subject: 's' },
  v: { verdict: 'violation', subject: 's', evidence: [], fix: null, undo: [] },
  u: { verdict: 'unknown', gap: { what: 'w', because: 'b' } },
};
/** `high:pv` is a rule of severity high that passed for one subject and failed for another. */
const results = (...rules: readonly string[]): RuleResult[] =>
  rules.map((text, index) => {
    const [severity = '', letters = ''] = text.split(':');
    return {
      rule: `rule-${index}`,
      severity: severity as Severity,
      verdicts: letters.split('').map((letter) => verdicts[letter] as RuleVerdict),
    };
  });

test.each([
  ['everything is fine', ['high:p', 'low:p'], [100, 100, 100]],
  ['nothing is', ['high:v', 'low:vv'], [0, 0, 100]],
  ['severity weighs', ['high:p', 'medium:v', 'low:v'], [55, 55, 100]],
  ['subjects share the weight of their rule', ['high:pppv', 'high:p'], [87, 87, 100]],
  ['what does not apply weighs nothing', ['high:', 'low:p'], [100, 100, 100]],
  ['unknown is no pass', ['high:u', 'high:p'], [50, 100, 50]],
  ['unknown and broken', ['high:u', 'high:v'], [0, 50, 50]],
  ['all unknown', ['high:u'], [0, 100, 0]],
  ['nothing applies', ['high:'], [100, 100, 0]],
] as const)('%s', (_name, rules, [proven, possible, certainty]) => {
  expect(scoreOf(results(...rules))).toEqual({ proven, possible, certainty });
});
