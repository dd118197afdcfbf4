import { createHash } from 'node:crypto';
import { canonicalJson } from '../model/canonical-json.ts';
import type { Plan } from '../model/plan.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What an approval names: SHA-256, hex, over the canonical JSON of every field of the plan but `hash`. */
export function hashOf(plan: Omit<Plan, 'hash'>): string {
  const { hash: _, ...rest } = plan as Plan;
  return sha256(canonicalJson(rest));
}

/** A few characters that are always the same for the same parts: for the names of what a plan creates. */
export const shortHash = (...parts: readonly string[]): string =>
  sha256(parts.join('\n')).slice(0, 10);
