import type { CauseId } from '../model/ids.generated.ts';
import type { Symptom } from '../model/alarm.ts';
import type { FactsFor } from '../model/facts.ts';
import type { Domain, Faulty, Verdict } from '../model/finding.ts';
import type { Hop, Role } from '../model/place.ts';
import { MissingEvidence } from '../model/reading.ts';
import type { Signals } from '../model/signals.ts';
import type { ApiKind } from '../model/target.ts';

/** `proof`: without it the cause cannot be determined. `support`: it can, with less certainty. */
export type Need = 'proof' | 'support';

/** What must have been recorded while requests failed, for a cause to be determined afterwards. */
export interface Telemetry {
  /** Why a request failed, in API Gateway's words: the execution log, or fields of the access log. */
  readonly reasons?: Need;
  /** Which limit refused a request: only the execution log names it. */
  readonly limits?: Need;
  /** Which method a failed request was for. */
  readonly routes?: Need;
}

/** A write by service and operation, as CloudTrail names them. */
type Call =
  `${'apigateway' | 'ec2' | 'ecs' | 'elasticloadbalancing' | 'lambda' | 'servicediscovery'}:${string}`;

/** What a cause does to requests, and where. */
type Place =
  | { readonly role: Extract<Role, 'breaks' | 'circumstance'>; readonly hop: Hop }
  /** It breaks no request, so no request fails at it. */
  | { readonly role: 'hides' | 'masks' | 'hinders'; readonly hop: null };

/** One cause of failure: its place among the others, and how to determine whether it is active. */
export type Check<D extends Domain = Domain> = Place & {
  /** The cause, and the file's name. Title and texts: core/messages/en/checks/<id>.ts */
  readonly id: CauseId;
  readonly domain: D;
  /** The kinds of API that can have it. */
  readonly apis: readonly ApiKind[];
  /** The alarms that this cause can raise. */
  readonly symptoms: readonly Symptom[];
  /** Causes that this one, where it is proven, explains away on the same methods. */
  readonly accountsFor?: readonly CauseId[];
  /**
   * Causes, by the names that signatures give them, that log lines name although it is this one: lost packets, for example, look
   * like a slow backend.
   */
  readonly looksLike?: readonly string[];
  /**
   * Of a circumstance: causes, by the names that signatures give them, that it cannot bring about. Failures whose log lines
   * name nothing else speak against it.
   */
  readonly cannotMake?: readonly string[];
  /**
   * Calls, as `lambda:RemovePermission`, that bring this cause about, and calls that end it: what CloudTrail lists around a
   * symptom that is over then says what it was. Absent: no call does.
   */
  readonly broughtBy?: readonly Call[];
  readonly endedBy?: readonly Call[];
  /** Absent: the configuration, or figures that AWS always keeps, prove the cause alone. */
  readonly telemetry?: Telemetry;
  /**
   * One verdict per subject that the check looked at; none where there is nothing of its kind in the API.
   * Pure and synchronous. A reading that is a gap may be opened with `known`: whoever runs the check turns the
   * exception into `unknown`.
   */
  judge(facts: FactsFor<D>, signals: Signals): Verdict | readonly Verdict[];
};

/**
 * Gives a check its type.
 * @__NO_SIDE_EFFECTS__
 */
export const defineCheck = <D extends Domain>(check: Check<D>): Check<D> => check;

/** The subject was looked at, and this cause is not active on it. */
export const healthy: Verdict = { verdict: 'healthy' };

/** A fault, with the evidence for it. */
export const faulty = (fault: Omit<Faulty, 'verdict'>): Verdict => ({
  verdict: 'faulty',
  ...fault,
});

/** Judges each subject separately, so that what could not be read of one hides nothing about the others. */
export function judgeEach<S>(
  subjects: readonly S[],
  name: (subject: S) => string,
  judge: (subject: S) => Verdict,
): Verdict[] {
  return subjects.map((subject) => {
    try {
      return judge(subject);
    } catch (error) {
      if (!(error instanceof MissingEvidence)) throw error;
      return { verdict: 'unknown', subject: name(subject), gap: error.gap };
    }
  });
}
