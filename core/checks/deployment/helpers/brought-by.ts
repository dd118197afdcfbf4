import { evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { ChangeEvent } from '../../../model/facts/changes.ts';
import type { Faulty } from '../../../model/finding.ts';
import { type Route, routeName } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { wouldHaveFailed } from '../../../signals/would-have-failed.ts';
import { changesOf, told } from './mapping-changes.ts';
import { goingBackFrom, suspectDeployment } from './suspect.ts';

/** What a finding says of the deployment that shipped a fault of a method's own configuration. */
export type Brought = Pick<Faulty, 'remedies' | 'evidence'> & {
  readonly data: Record<string, string>;
  /** Whether CloudTrail lists a change of the method that the deployment shipped. */
  readonly listed: boolean;
};

/** So many requests must have gone well before, for chance not to have spared them. */
const worked = 10;

/** That no deployment is known to have brought it. */
export const nothingBrought: Brought = { remedies: [], evidence: [], data: {}, listed: false };

/**
 * The deployment before which requests to the method went well and right after which they began to fail: going back to the one
 * before is a remedy. A fault that the configuration proves cannot have been served while requests went well, so this is more than
 * a coincidence.
 * @param proven whether the configuration proves the fault; otherwise only a change of the method that CloudTrail lists counts
 * @param counts the changes that can have brought such a fault; absent: any
 */
export function broughtBy(
  route: Route,
  facts: BaseFacts,
  signals: Signals,
  proven: boolean,
  counts: (change: ChangeEvent) => boolean = () => true,
): Brought {
  const { deployments } = facts.configuration;
  const found = 'gap' in deployments ? null : suspectDeployment(facts, signals);
  if (!found?.isThere) return nothingBrought;
  const { suspect, previous } = found;
  const before = { from: Date.parse(facts.window.start), to: Date.parse(suspect.at) };
  if (wouldHaveFailed(facts, signals, before, [route]) < worked) return nothingBrought;
  const changed = changesOf(route, found, facts).filter(counts);
  if (!proven && changed.length === 0) return nothingBrought;
  return {
    ...goingBackFrom(found),
    evidence: [
      evidence('mapping.brought', {
        route: routeName(route),
        deployment: suspect.id,
        previous: previous.id,
        at: suspect.at,
      }),
      ...changed.slice(0, 1).map(told),
    ],
    listed: changed.length > 0,
  };
}
