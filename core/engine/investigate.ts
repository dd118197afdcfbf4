import type { Environment } from '../aws/environment.ts';
import { runChecks } from '../checks/run.ts';
import { factsOf } from '../model/checked.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { BaseFacts, Facts } from '../model/facts.ts';
import { type Domain, domains, type Finding } from '../model/finding.ts';
import type { Signals } from '../model/signals.ts';
import type { Target } from '../model/target.ts';
import { conclude } from './conclude.ts';
import { loadDomain } from './domains.generated.ts';
import { readEvidence, signalsIn } from './evidence.ts';
import { judgeDomain } from './judge-domain.ts';
import { askedAlarm, withoutTraffic } from './on-demand.ts';

/** A domain whose facts could not be read at all. */
export interface FailedDomain {
  readonly domain: Domain;
  readonly failed: { readonly Error: string; readonly Cause: string };
}

/** A domain as it was read and judged. */
interface JudgedDomain {
  readonly domain: Domain;
  readonly facts: unknown;
  readonly findings: readonly Finding[];
}

/** Watches an investigation that is under way: it is given each piece of work, and hands on the result. */
export interface Observer {
  evidence(work: () => Promise<BaseFacts>): Promise<BaseFacts>;
  domain(
    domain: Domain,
    work: () => Promise<JudgedDomain | FailedDomain>,
  ): Promise<JudgedDomain | FailedDomain>;
}

/** Everything that was read of a stage, and what it says. */
export interface Investigation {
  readonly facts: Facts;
  readonly failed: readonly FailedDomain[];
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

/**
 * Reads a stage that a person asks about, domain beside domain, and diagnoses it.
 * @param since minutes
 * @throws TargetNotFound where the API or the stage is gone; what AWS threw where one of the two cannot be read
 */
export async function investigate(
  environment: Environment,
  target: Target,
  since: number,
  observer: Observer,
): Promise<Investigation> {
  const base = await observer.evidence(async () => {
    const alarm = await askedAlarm(environment, target, since);
    return withoutTraffic(await readEvidence(environment, target, alarm));
  });
  const signals = signalsIn(base);
  const branches = await Promise.all(
    domains.map((domain) =>
      observer.domain(domain, () => branchOf(environment, domain, base, signals)),
    ),
  );
  const read = branches.flatMap((one) => ('facts' in one ? [[one.domain, one.facts]] : []));
  const failed = branches.flatMap((one) => ('failed' in one ? one : []));
  return judgeAgain(
    factsOf(base, Object.fromEntries(read) as Partial<Record<Domain, unknown>>),
    failed,
  );
}

async function branchOf(
  environment: Environment,
  domain: Domain,
  base: BaseFacts,
  signals: Signals,
): Promise<JudgedDomain | FailedDomain> {
  try {
    const loaded = await loadDomain[domain]();
    return { domain, ...(await judgeDomain(environment, loaded, base, signals)) };
  } catch (error) {
    return { domain, failed: failureOf(error) };
  }
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
  if ('known' in metrics || verdict !== 'cause-hidden') return diagnosis;
  return { ...diagnosis, verdict: 'unknown', causes: [], unrelated: [...unrelated, ...causes] };
}

function failureOf(error: unknown): FailedDomain['failed'] {
  return error instanceof Error
    ? { Error: error.name, Cause: error.message }
    : { Error: 'Error', Cause: String(error) };
}
