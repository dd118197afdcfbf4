import { apisOfDomain } from '../../../model/front/apis-of-domain.ts';
import type { FactsFor } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { CustomDomain } from '../../../model/front/domain.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { changeBefore } from '../../changed-by.ts';

/** A domain with mutual TLS. */
interface Trusting {
  readonly name: string;
  readonly truststore: NonNullable<CustomDomain['mutualTls']>;
}

/**
 * The domains that ask clients for certificates; those that are known to lead to other APIs alone are left out.
 * @throws MissingEvidence where the domains could not be read
 */
export const truststoresOf = ({
  deployment: { domains },
  configuration,
}: FactsFor<'deployment'>): Trusting[] =>
  (domains === undefined ? [] : known(domains)).flatMap((read) => {
    const { domain } = read;
    const apis = apisOfDomain(read);
    const leadsHere = 'gap' in apis || apis.known.includes(configuration.api.id);
    return domain.mutualTls && leadsHere
      ? [{ name: domain.name, truststore: domain.mutualTls }]
      : [];
  });

/** Who had a domain read a truststore, in the hour before. */
export const truststoreChange = (
  facts: FactsFor<'deployment'>,
  signals: Signals,
): ChangeEvent | undefined =>
  changeBefore(
    facts,
    signals,
    ({ name, details }) =>
      name === 'UpdateDomainName' &&
      Object.keys(details).some((patch) => patch.includes('/mutualTlsAuthentication/')),
  );

/**
 * Whether a truststore with warnings may be new: `no` where CloudTrail lists everything until the symptom began, and no update. What is
 * not listed yet proves nothing.
 */
export function isNewTruststore(
  facts: FactsFor<'deployment'>,
  signals: Signals,
): 'yes' | 'maybe' | 'no' {
  if (truststoreChange(facts, signals)) return 'yes';
  const { changes, window } = facts;
  const began = signals.since ?? window.end;
  const isComplete = changes && 'known' in changes && changes.known.completeUntil >= began;
  return isComplete ? 'no' : 'maybe';
}
