import type { Check } from '../checks/define-check.ts';
import { type Symptom, symptomSchema } from '../model/alarm.ts';

import type { ReadName } from '../model/reads.generated.ts';
import type { Telemetry } from '../model/audit/telemetry.ts';
import type { AuditFacts } from '../model/audit-facts.ts';

import { type Evidence, evidence } from '../model/evidence.ts';
import type { Domain } from '../model/finding.ts';
import { deniedIn } from './denied-calls.ts';
import { isImpossible, lacksOf, rulesFor } from './lacks.ts';
import { concerns } from './probe.ts';
import { recordedBy } from './recorded.ts';

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
