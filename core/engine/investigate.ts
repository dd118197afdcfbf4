import type { Environment } from '../aws/environment.ts';
import { factsOf } from '../model/checked.ts';
import type { BaseFacts } from '../model/facts.ts';
import { type Domain, domains, type Finding } from '../model/finding.ts';
import type { Signals } from '../model/signals.ts';
import type { Target } from '../model/target.ts';
import { loadDomain } from './domains.generated.ts';
import { readSettledEvidence, signalsIn } from './evidence.ts';
import { type FailedDomain, type Investigation, judgeAgain } from './judge-again.ts';
import { judgeDomain } from './judge-domain.ts';
import { asked, withoutTraffic } from './on-demand.ts';

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
    const { alarm, begun } = await asked(environment, target, since);
    return withoutTraffic(await readSettledEvidence(environment, target, alarm, begun));
  });
  const signals = signalsIn(base);
  const branches = await Promise.all(
    domains.map((domain) =>
      observer.domain(domain, () => branchOf(environment, domain, base, signals)),
    ),
  );
  environment.queries.diagnosed();
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

function failureOf(error: unknown): FailedDomain['failed'] {
  return error instanceof Error
    ? { Error: error.name, Cause: error.message }
    : { Error: 'Error', Cause: String(error) };
}
