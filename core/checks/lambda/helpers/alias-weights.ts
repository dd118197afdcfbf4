import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { BaseFacts } from '../../../model/facts.ts';
import type { Alias, LambdaFunction } from '../../../model/facts/lambda.ts';
import { listedChanges } from '../../../model/listed-changes.ts';
import { knownOr } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { suspectAmong } from '../../../signals/suspect.ts';
import { movedUnlisted } from './alias-moves.ts';
import type { VersionChange } from './version-verdict.ts';

/** Stands for what was there before the first listed change. */
const before = { at: new Date(0).toISOString() };

/**
 * An alias that shares its requests out between versions. Where somebody set the shares right before the methods began to fail, ending
 * them is a remedy. CloudTrail lists that minutes later; until then, a version that gets a share and was published right before
 * says as much. A release that CodeDeploy shifts is left to CodeDeploy, which would go on.
 */
export function weightsChange(
  fn: LambdaFunction,
  alias: Alias,
  routes: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): VersionChange {
  const updates = updatesOf(fn, alias, facts);
  const changes = updates.length > 0 ? updates : publicationsOf(fn, alias);
  const latest = changes.at(-1);
  const isShifted = updates.some(({ by }) => /codedeploy/i.test(by ?? ''));
  const none = { remedies: [], evidence: [weighted('lambda.alias-weighted', alias)], data: {} };
  if (latest === undefined || isShifted) return none;
  const at = new Date(latest.at).toISOString();
  const found = suspectAmong([before, ...changes], facts, signals, routes);
  if (found?.change === latest)
    return endOf(alias, weighted('lambda.alias-weights-set', alias, at));
  if (updates.length > 0 || !movedUnlisted(at, facts, signals.since ?? '')) return none;
  return { ...endOf(alias, weighted('lambda.alias-weights-unlisted', alias, at)), unlisted: true };
}

const endOf = (alias: Alias, reason: Evidence): VersionChange => ({
  remedies: ['end-alias-weights'],
  evidence: [reason],
  data: { alias: alias.name, currentVersion: alias.version, revisionId: alias.revisionId },
});

/** Who updated the alias and when, as far as CloudTrail lists it, the oldest first. */
const updatesOf = ({ name }: LambdaFunction, alias: Alias, facts: BaseFacts) =>
  listedChanges(facts)
    .filter(
      (change) =>
        change.name === 'UpdateAlias' &&
        change.details['alias'] === alias.name &&
        change.resources.some(({ kind, id }) => kind === 'function' && id === name),
    )
    .toReversed();

/** When the versions that get a share were published, the oldest first: they got it later. */
const publicationsOf = ({ versions }: LambdaFunction, { weights = {} }: Alias) =>
  knownOr(versions, [])
    .filter(({ version }) => version in weights)
    .map(({ lastModified: at }) => ({ at }));

function weighted(
  code: 'lambda.alias-weighted' | 'lambda.alias-weights-set' | 'lambda.alias-weights-unlisted',
  { name, version, weights = {} }: Alias,
  at = '-',
): Evidence {
  const shares = Object.entries(weights).map(
    ([other, weight]) => `${other} (${Math.round(weight * 100)}%)`,
  );
  const args = { alias: name, version, others: shares.join(', ') };
  return code === 'lambda.alias-weighted' ? evidence(code, args) : evidence(code, { ...args, at });
}
