import type { FactsFor } from '../../../model/facts.ts';
import type { ReadDomain } from '../../../model/front/domain.ts';
import type { Verdict } from '../../../model/finding.ts';
import { known } from '../../../model/reading.ts';
import type { Signals } from '../../../model/signals.ts';
import { type Check, healthy, judgeEach } from '../../define-check.ts';
import { type Ended, trafficEnded } from './traffic-ended.ts';

/** What the checks have in common of which nothing but the end of traffic tells. */
export const endsTraffic = {
  domain: 'deployment',
  apis: ['REST', 'HTTP'],
  symptoms: ['no-traffic'],
  role: 'breaks',
  hop: 'gateway',
} as const satisfies Partial<Check<'deployment'>>;

/** A custom domain, and what is known of the end of traffic. */
export interface DomainCase {
  readonly read: ReadDomain;
  readonly facts: FactsFor<'deployment'>;
  readonly signals: Signals;
  /** Undefined: the metrics show no end. */
  readonly ended: Ended | undefined;
}

/** What the checks do that judge each custom domain on its own, where traffic has ended. */
export const judgeDomains =
  (judge: (one: DomainCase) => Verdict) =>
  (facts: FactsFor<'deployment'>, signals: Signals): Verdict | Verdict[] => {
    const { domains } = facts.deployment;
    if (domains === undefined || signals.symptom !== 'no-traffic') return healthy;
    const ended = trafficEnded(facts, signals);
    return judgeEach(
      known(domains),
      ({ domain }) => domain.name,
      (read) => judge({ read, facts, signals, ended }),
    );
  };
