import type { Environment } from '../../core/aws/environment.ts';
import { runChecks } from '../../core/checks/run.ts';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { collectBase } from '../../core/facts/index.ts';
import { factsOf, judgeDomain } from '../../core/workflow/check-domain.ts';
import { withoutSecrets } from '../../core/workflow/collect-evidence.ts';
import { loadDomain } from '../../core/engine/domains.generated.ts';
import { say } from '../../core/messages/render.ts';
import type { Diagnosis } from '../../core/model/diagnosis.ts';
import type { Facts } from '../../core/model/facts.ts';
import { type Domain, domains, type Finding } from '../../core/model/finding.ts';
import type { Target } from '../../core/model/target.ts';
import { signalsOf } from '../../core/signals/index.ts';
import { askedAlarm, withoutTraffic } from '../../core/engine/on-demand.ts';
import type { Progress } from './progress.ts';

/** A domain whose facts could not be read at all. */
export interface FailedDomain {
  readonly domain: Domain;
  readonly failed: { readonly Error: string; readonly Cause: string };
}

/** Everything that was read of a stage, and what it says. */
export interface Examination {
  readonly facts: Facts;
  readonly failed: readonly FailedDomain[];
  readonly findings: readonly Finding[];
  readonly diagnosis: Diagnosis;
}

/**
 * Reads a stage as the workflow does, domain beside domain, and diagnoses it.
 * @param since minutes
 * @throws TargetNotFound where the API or the stage is gone; what AWS threw where one of the two may not be read
 */
export async function examine(
  environment: Environment,
  target: Target,
  since: number,
  progress: Progress,
): Promise<Examination> {
  const base = await progress.step(say('account.step-base'), async () => {
    const alarm = await askedAlarm(environment, target, since);
    return withoutTraffic(withoutSecrets(await collectBase(environment, target, alarm)));
  });
  const signals = signalsOf(base);
  const branches = await Promise.all(
    domains.map((domain) =>
      progress.step(
        say('account.step-domain', { domain }),
        async () => {
          try {
            const checked = await judgeDomain(
              environment,
              await loadDomain[domain](),
              base,
              signals,
            );
            return { domain, ...checked };
          } catch (error) {
            return { domain, failed: failureOf(error) };
          }
        },
        (branch) => ('findings' in branch ? countsOf(branch.findings) : branch.failed.Cause),
      ),
    ),
  );
  const read = branches.flatMap((one) => ('facts' in one ? [[one.domain, one.facts]] : []));
  const failed = branches.flatMap((one) =>
    'failed' in one ? { domain: one.domain, failed: one.failed } : [],
  );
  return judged(
    factsOf(base, Object.fromEntries(read) as Partial<Record<Domain, unknown>>),
    failed,
  );
}

/** Judges facts that were read before. The same facts always give the same diagnosis. */
export async function judged(facts: Facts, failed: readonly FailedDomain[]): Promise<Examination> {
  const signals = signalsOf(facts);
  const unread = new Set(failed.map(({ domain }) => domain));
  const loaded = await Promise.all(
    domains.filter((domain) => !unread.has(domain)).map((domain) => loadDomain[domain]()),
  );
  const findings = loaded.flatMap(({ checks }) => runChecks(checks, facts, signals));
  const diagnosis = diagnose({ base: facts, signals, findings, failedBranches: failed });
  return { facts, failed, findings, diagnosis: withoutAlarm(diagnosis, facts) };
}

/** Faults of these domains break no request. */
const telemetry: ReadonlySet<Domain> = new Set(['logs', 'account']);

/**
 * Where an alarm fired, missing logs are the reason why no more can be said. Nobody says here that anything fails: without
 * metrics, missing logs alone make no API faulty.
 */
function withoutAlarm(diagnosis: Diagnosis, { metrics }: Facts): Diagnosis {
  const { causes, unrelated, verdict } = diagnosis;
  if ('known' in metrics || verdict !== 'cause-found') return diagnosis;
  if (causes.some(({ domain }) => !telemetry.has(domain))) return diagnosis;
  return { ...diagnosis, verdict: 'unknown', causes: [], unrelated: [...unrelated, ...causes] };
}

function failureOf(error: unknown): FailedDomain['failed'] {
  return error instanceof Error
    ? { Error: error.name, Cause: error.message }
    : { Error: 'Error', Cause: String(error) };
}

function countsOf(findings: readonly Finding[]): string {
  const count = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  return say('account.counts', {
    faulty: count('faulty'),
    unknown: count('unknown'),
    healthy: count('healthy'),
  });
}
