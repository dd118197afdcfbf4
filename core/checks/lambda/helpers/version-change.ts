import type { BaseFacts } from '../../../model/facts.ts';
import type { Alias, LambdaFunction } from '../../../model/facts/lambda.ts';
import { type Evidence, evidence } from '../../../model/evidence.ts';
import type { Faulty } from '../../../model/finding.ts';
import { knownOr } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { suspectAmong } from '../../../signals/suspect.ts';
import { aliasMoves } from './alias-moves.ts';

/** What a finding says of the version that serves the methods. */
export type VersionChange = Pick<Faulty, 'remedies' | 'evidence'> & {
  readonly data: Record<string, string>;
};

/**
 * The change from one published version to the next right before these methods began to fail, where they go through an alias:
 * then going back to the version before is a remedy. What counts is when the alias moved. Where that is not listed, it is when the
 * version was published: after the first failures, or long before them, it is not suspected. And where the alias shares its requests out
 * between versions, moving it is left to whoever does.
 */
export function versionChange(
  fn: LambdaFunction,
  routes: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): VersionChange {
  const alias = fn.alias === null ? null : knownOr(fn.alias, null);
  if (alias === null) return { remedies: [], evidence: [], data: {} };
  if (alias.weights !== undefined) return { remedies: [], evidence: [weighted(alias)], data: {} };
  const versions = knownOr(fn.versions, []);
  const served = versions.slice(0, versions.findIndex((one) => one.version === alias.version) + 1);
  const moves = aliasMoves(fn, alias, facts);
  const changes = moves ?? served.map(({ version, lastModified: at }) => ({ version, at }));
  const found = suspectAmong(changes, facts, signals, routes);
  if (found === null) {
    const unknown = moves === null ? unproven(alias, served.at(-1), facts) : [];
    return { remedies: [], evidence: unknown, data: {} };
  }
  const args = { alias: alias.name, current: alias.version, previous: found.previous.version };
  return {
    remedies: ['roll-back-alias'],
    evidence: [evidence('lambda.version-changed', args)],
    data: {
      alias: alias.name,
      currentVersion: alias.version,
      previousVersion: found.previous.version,
      revisionId: alias.revisionId,
    },
  };
}

const weighted = ({ name, version, weights = {} }: Alias): Evidence => {
  const shares = Object.entries(weights).map(
    ([other, weight]) => `${other} (${Math.round(weight * 100)}%)`,
  );
  return evidence('lambda.alias-weighted', { alias: name, version, others: shares.join(', ') });
};

/** How long before the end of the window a version that may have been promoted since is worth a word, in milliseconds. */
const recent = 24 * 60 * 60_000;

/** The alias may have moved long after its version was published, and nothing read here says when. */
function unproven(
  { name, version }: Alias,
  served: { readonly lastModified: string } | undefined,
  { window }: BaseFacts,
): Evidence[] {
  const published = Date.parse(served?.lastModified ?? '');
  if (!(Date.parse(window.end) - published < recent)) return [];
  const at = new Date(published).toISOString();
  return [evidence('lambda.alias-move-unknown', { alias: name, version, at })];
}
