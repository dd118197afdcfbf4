import type { Check, Need } from '../checks/define-check.ts';
import { type Symptom, symptomSchema } from '../model/alarm.ts';
import type { AuditFacts, Readiness, Telemetry } from '../model/audit.ts';
import type { ReadName } from '../model/reads.generated.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import type { Domain } from '../model/finding.ts';
import { knownOr } from '../model/reading.ts';
import { concerns } from './probe.ts';
import { type Recorded, recordedBy } from './recorded.ts';

type Lack = 'reasons' | 'limits' | 'routes';

/**
 * Which causes could not be determined, or only with less certainty, if the stage failed now: what each check declares that it needs, against
 * what the stage records and what could be read.
 * @param readsOf the calls that a domain's facts are read with
 */
export function telemetryOf(
  checks: readonly Check[],
  facts: AuditFacts,
  readsOf: (domain: Domain) => readonly ReadName[],
): Telemetry {
  const concerned = checks.filter((check) => concerns(check, facts));
  const recorded = recordedBy(facts);
  const denied = deniedIn(facts);
  const found = concerned.flatMap((check) => {
    const lacks = lacksOf(check, recorded);
    const refused = readsOf(check.domain).filter((call) => denied.has(call));
    return lacks.length + refused.length > 0 ? [{ check, lacks, refused }] : [];
  });
  return {
    checks: concerned.length,
    hampered: found.map(({ check, lacks, refused }) => ({
      check: check.id,
      ready: isImpossible(check, lacks) || refused.length > 0 ? 'impossible' : 'weak',
      reasons: [
        ...lacks.map((lack): Evidence => evidence(`audit.lacks-${lack}`)),
        ...refused.map((call) =>
          evidence('audit.lacks-read', { call, action: denied.get(call) ?? '' }),
        ),
      ],
      rules: rulesFor(lacks, facts),
    })),
    blurred: symptoms.flatMap((symptom) => {
      const alike = found
        .filter(({ lacks }) => lacks.includes('reasons') || lacks.includes('limits'))
        .filter(({ check }) => check.symptoms.includes(symptom))
        .map(({ check }) => check.id);
      return alike.length > 1 ? [{ symptom, checks: alike }] : [];
    }),
  };
}

const symptoms: readonly Symptom[] = symptomSchema.options;

function lacksOf({ id, telemetry = {} }: Check, recorded: Recorded): Lack[] {
  const has: Record<Lack, boolean> = {
    reasons: recorded.reasons(id),
    limits: recorded.limits,
    routes: recorded.routes,
  };
  return (['reasons', 'limits', 'routes'] as const).filter(
    (lack) => telemetry[lack] !== undefined && !has[lack],
  );
}

const isImpossible = ({ telemetry }: Check, lacks: readonly Lack[]): boolean =>
  lacks.some((lack) => telemetry?.[lack] === ('proof' satisfies Need));

/** The rules that, once they are kept, record what is lacking. */
function rulesFor(lacks: readonly Lack[], { configuration }: AuditFacts): Readiness['rules'] {
  const noRole = knownOr(configuration.account, undefined)?.cloudwatchRoleArn === null;
  const execution = noRole ? ['log-role', 'execution-logging'] : ['execution-logging'];
  const access =
    configuration.stage.accessLog === null ? 'access-log-enabled' : 'access-log-enhanced-fields';
  return [
    ...(lacks.some((lack) => lack !== 'routes') ? execution : []),
    ...(lacks.some((lack) => lack !== 'limits') ? [access] : []),
  ];
}

/** Calls that were denied, with the IAM actions that would allow them. */
function deniedIn(document: unknown): Map<string, string> {
  if (document === null || typeof document !== 'object') return new Map();
  const gap = 'gap' in document ? (document.gap as { what: string; allow?: string }) : undefined;
  return new Map([
    ...(gap?.allow === undefined ? [] : [[gap.what, gap.allow] as const]),
    ...Object.values(document).flatMap((part) => [...deniedIn(part)]),
  ]);
}
