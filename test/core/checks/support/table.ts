import { expect, test } from '@jest/globals';
import type { Check } from '../../../../core/checks/define-check.ts';
import { runChecks } from '../../../../core/checks/run.ts';
import { render, textOf, catalogueOf } from '../../../../core/messages/render.ts';
import type { Facts } from '../../../../core/model/facts.ts';
import { findingSchema } from '../../../../core/model/finding.ts';
import type { Signals } from '../../../../core/model/signals.ts';
import { facts, signals } from './facts.ts';

/** What a check is given beyond the API that works, and the findings that it must come to. */
export type Case = readonly [
  name: string,
  given: { facts?: Partial<Facts>; signals?: Partial<Signals> },
  expected: readonly object[],
];

export const healthy = { verdict: 'healthy' };
export const unknown = { verdict: 'unknown' };
export const faulty = (more: object = {}) => ({ verdict: 'faulty', ...more });

/** Runs each case, and makes sure that every piece of evidence can be told in words. */
export function table(check: Check, cases: readonly Case[]): void {
  test.each(cases.map(([name, given, expected]) => ({ name, given, expected })))(
    '$name',
    ({ given, expected }) => {
      const findings = runChecks([check], facts(given.facts), signals(given.signals));
      expect(findings).toMatchObject([...expected]);
      for (const finding of findings) {
        expect(findingSchema.safeParse(finding).success).toBe(true);
        if (finding.verdict !== 'faulty') continue;
        for (const evidence of finding.evidence) {
          expect(textOf(evidence.code, catalogueOf())).toBeDefined();
          // A text that wants an argument which the evidence lacks throws.
          expect(render(evidence)).not.toBe('');
        }
      }
    },
  );
  test('has its texts', () => {
    expect(catalogueOf().checks[check.id]?.title).toBeTruthy();
  });
}
