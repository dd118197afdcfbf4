import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { catalogue } from '../../../core/messages/en/registry.generated.ts';
import { render } from '../../../core/messages/render.ts';
import type { Cause } from '../../../core/model/cause.ts';
import type { Facts } from '../../../core/model/facts.ts';
import { MissingEvidence } from '../../../core/model/reading.ts';
import { policySettingsSchema } from '../../../core/model/settings.ts';
import { judgePlan } from '../../../core/guards/judge-plan.ts';
import { commandsOf, undoCommandsOf } from '../../../core/remedies/commands.ts';
import type { Proposal, Remedy } from '../../../core/remedies/define-remedy.ts';
import { nameOf } from '../../../core/remedies/operations.ts';
import { planFor } from '../../../core/remedies/plan.ts';
import { cause as anyCause, facts as anyFacts } from './facts.ts';

export interface RemedyCase {
  readonly name: string;
  readonly cause?: Partial<Cause>;
  readonly facts?: Partial<Facts>;
  /** What is planned, as far as it matters here; null: nothing; 'gap': evidence is missing. */
  readonly expected: Partial<Proposal> | null | 'gap';
}

/** Runs a remedy's cases, and holds each plan against what must be true of every plan. */
export function remedyTable(remedy: Remedy, cases: readonly RemedyCase[]): void {
  describe(remedy.id, () => {
    test('declares each call once, and is described', () => {
      for (const calls of [remedy.writes, remedy.undoes])
        expect(new Set(calls).size).toBe(calls.length);
      expect(catalogue.remedies[remedy.id]?.title).toBeTruthy();
      expect(existsSync(new URL(`../../../docs/remedies/${remedy.id}.md`, import.meta.url))).toBe(
        true,
      );
    });

    test.each(cases.map((each) => [each.name, each] as const))('%s', (_, each) => {
      const cause = anyCause({ ...each.cause, remedies: [remedy.id] });
      const facts = anyFacts(each.facts);
      if (each.expected === 'gap') {
        expect(() => remedy.plan(cause, facts)).toThrow(MissingEvidence);
        return;
      }
      const proposal = remedy.plan(cause, facts);
      if (each.expected === null) {
        expect(proposal).toBeNull();
        return;
      }
      expect(proposal).toMatchObject(each.expected);
      holdsForEveryPlan(remedy, cause, facts);
    });
  });
}

function holdsForEveryPlan(remedy: Remedy, cause: Cause, facts: Facts): void {
  const now = '2026-01-05T03:10:00.000Z';
  const { target } = facts;
  const input = { incidentId: 'i', target, cause, facts, now, disabled: [], approvalTimeout: 600 };
  const plan = planFor(input)!;
  expect(planFor(input)).toEqual(plan);
  expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  const ids = plan.operations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);

  const settings = policySettingsSchema.parse({ mode: 'automatic', automaticUpTo: 'medium' });
  const limits = { throttleRate: null, reservedConcurrency: null };
  const context = { now, diagnosis: null, made: [], tags: null, limits };
  expect(judgePlan(plan, settings, context).decision).toBe('needs-approval');
  for (const operation of plan.operations) {
    expect(remedy.writes).toContain(nameOf(operation));
    for (const undo of operation.undo) expect(remedy.undoes).toContain(nameOf(undo));
  }

  for (const evidence of plan.blastRadius) {
    const text = render(evidence);
    expect(text).not.toContain(evidence.code);
    expect(text).not.toMatch(/undefined|\[object/);
  }
  for (const command of [...commandsOf(plan), ...undoCommandsOf(plan)])
    expect(command).toMatch(/aws [a-z0-9-]+ [a-z0-9-]+ /);
}
