import { runChecks } from '../checks/run.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Facts } from '../model/facts.ts';
import { type Domain, domains, type Finding } from '../model/finding.ts';
import { conclude } from './conclude.ts';
import { loadDomain } from './domains.generated.ts';
import { signalsIn } from './evidence.ts';

/** A domain whose facts could not be read at all. */
export interface FailedDomain {
  readonly domain: Domain;
  readonly failed: { readonly Error: string; readonly Cause: string };
}

/** Everything that was read of a stage, and what it says. */
export interface Investigation {
  readonly facts: Facts;
  readonly failed: readonly FailedDomain[];
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

/** Judges facts that were read before. The same facts always give the same diagnosis. */
export async function judgeAgain(
  facts: Facts,
  failed: readonly FailedDomain[],
): Promise<Investigation> {
  const signals = signalsIn(facts);
  const unread = new Set(failed.map(({ domain }) => domain));
  const loaded = await Promise.all(
    domains.filter((domain) => !unread.has(domain)).map((domain) => loadDomain[domain]()),
  );
  const findings = loaded.flatMap(({ checks }) => runChecks(checks, facts, signals));
  const diagnosis = conclude({ base: facts, signals, findings, failedBranches: failed });
  return { facts, failed, findings, diagnosis: withoutAlarm(diagnosis, facts) };
}

/**
 * Where an alarm fired, missing logs are the reason why no more can be said. Nobody says here that anything fails: without
 * metrics, missing logs alone make no API faulty.
 */
function withoutAlarm(diagnosis: Diagnosis, { metrics }: Facts): Diagnosis {
  const { causes, unrelated, verdict } = diagnosis;
  if ('known' in metrics || verdict !== 'cause-found') return diagnosis;
  if (causes.some(({ role }) => role !== 'hides')) return diagnosis;
  return { ...diagnosis, verdict: 'unknown', causes: [], unrelated: [...unrelated, ...causes] };
}
