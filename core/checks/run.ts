import { type Facts, type FactsFor, readsMore } from '../model/facts.ts';
import type { Domain, Finding, Verdict } from '../model/finding.ts';
import { MissingEvidence, type Gap } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';
import type { Check } from './define-check.ts';
import { current } from '../signals/current.ts';
import { errorText } from '../model/errors.ts';

/**
 * Asks each check for its verdicts. Never throws: a check that fails, or whose facts are missing, answers `unknown`
 * with the reason, because a check that could not run has shown nothing.
 * @returns the findings in the order of the checks; none from a check that found nothing of its kind in the API
 */
export function runChecks(checks: readonly Check[], facts: Facts, signals: Signals): Finding[] {
  const seen = current(signals, facts);
  return checks
    .filter(({ apis }) => apis.includes(facts.target.apiKind))
    .flatMap((check) =>
      verdictsOf(check, facts, seen).map((verdict) => ({
        ...verdict,
        ...placeOf(check),
        ...ownPlace(verdict, check),
      })),
    );
}

/** What a finding says of the check that made it. */
const placeOf = ({
  id,
  domain,
  symptoms,
  role,
  hop,
  accountsFor = [],
  looksLike = [],
  cannotMake,
}: Check) => ({
  check: id,
  domain,
  symptoms: [...symptoms],
  role,
  hop,
  accountsFor: [...accountsFor],
  looksLike: [...looksLike],
  ...(cannotMake && { cannotMake: [...cannotMake] }),
});

/** Where this very fault breaks requests, where it is not where its check says. */
const ownPlace = (verdict: Verdict, { looksLike = [] }: Check) =>
  verdict.verdict === 'faulty'
    ? {
        ...(verdict.hop !== undefined && { hop: verdict.hop }),
        ...(verdict.looksLike && { looksLike: [...looksLike, ...verdict.looksLike] }),
      }
    : {};

function verdictsOf(check: Check, facts: Facts, signals: Signals): readonly Verdict[] {
  if (!(check.domain in facts) && readsMore(check.domain))
    return [
      unknown({ what: check.id, because: `The facts of the domain ${check.domain} are missing.` }),
    ];
  try {
    const verdicts = check.judge(facts as FactsFor<Domain>, signals);
    return Array.isArray(verdicts) ? verdicts : [verdicts as Verdict];
  } catch (error) {
    if (error instanceof MissingEvidence) return [unknown(error.gap)];
    const because = errorText(error);
    return [unknown({ what: check.id, because })];
  }
}

const unknown = (gap: Gap): Verdict => ({ verdict: 'unknown', gap });
