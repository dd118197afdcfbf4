import type { BaseFacts } from '../../../model/facts.ts';
import type { Alias, LambdaFunction } from '../../../model/facts/lambda.ts';
import { type Evidence, evidence } from '../../../model/evidence.ts';
import { knownOr } from '../../../model/reading.ts';
import type { RouteRef } from '../../../model/route.ts';
import type { Signals } from '../../../model/signals.ts';
import { suspectAmong } from '../../../signals/suspect.ts';
import { aliasMoves, movedUnlisted } from './alias-moves.ts';
import { weightsChange } from './alias-weights.ts';
import type { VersionChange } from './version-verdict.ts';

/**
 * The change from one published version to the next right before these methods began to fail, where they go through an alias:
 * then going back to the version before is a remedy. What counts is when the alias moved. Where that is not listed, it is when the
 * version was published: after the first failures, or long before them, it is not suspected. An alias that shares
 * its requests out between versions is not moved; see {@link weightsChange}.
 */
export function versionChange(
  fn: LambdaFunction,
  routes: readonly RouteRef[],
  facts: BaseFacts,
  signals: Signals,
): VersionChange {
  const alias = fn.alias === null ? null : knownOr(fn.alias, null);
  if (alias === null) return { remedies: [], evidence: [], data: {} };
  if (alias.weights !== undefined) return weightsChange(fn, alias, routes, facts, signals);
  const versions = knownOr(fn.versions, []);
  const served = versions.slice(0, versions.findIndex((one) => one.version === alias.version) + 1);
  const moves = aliasMoves(fn, alias, facts);
  const changes = moves ?? served.map(({ version, lastModified: at }) => ({ version, at }));
  const found = suspectAmong(changes, facts, signals, routes);
  if (found !== null) {
    const args = { alias: alias.name, current: alias.version, previous: found.previous.version };
    return goBack(alias, found.previous.version, evidence('lambda.version-changed', args));
  }
  const [previous, now] = served.slice(-2);
  if (moves !== null || now === undefined) return { remedies: [], evidence: [], data: {} };
  const args = { alias: alias.name, version: alias.version, at: isoOf(now.lastModified) };
  if (previous !== undefined && movedUnlisted(now.lastModified, facts, signals.since ?? ''))
    return {
      ...goBack(alias, previous.version, evidence('lambda.alias-moved-unlisted', args)),
      unlisted: true,
    };
  const isRecent = Date.parse(facts.window.end) - Date.parse(now.lastModified) < recent;
  const reason = isRecent ? [evidence('lambda.alias-move-unknown', args)] : [];
  return { remedies: [], evidence: reason, data: {} };
}

const goBack = (alias: Alias, previousVersion: string, reason: Evidence): VersionChange => ({
  remedies: ['roll-back-alias'],
  evidence: [reason],
  data: {
    alias: alias.name,
    currentVersion: alias.version,
    previousVersion,
    revisionId: alias.revisionId,
  },
});

const isoOf = (time: string): string => new Date(time).toISOString();

/** How long before the end of the window a version that may have been promoted since is worth a word, in milliseconds. */
const recent = 24 * 60 * 60_000;
