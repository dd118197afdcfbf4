import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import type { Evidence } from '../../../model/evidence.ts';
import { knownOr } from '../../../model/reading.ts';

/** How long before the first bad minute a new version is still suspected, in milliseconds. */
const before = 60 * 60_000;
/** Metrics come in whole minutes, so a version may look younger than the minute that it broke. */
const after = 2 * 60_000;

/** What a roll-back needs to know; the keys of a finding's data. */
export interface VersionChange extends Record<string, string> {
  alias: string;
  currentVersion: string;
  previousVersion: string;
  revisionId: string;
}

/**
 * The change from one published version to the next shortly before the symptom, where the methods go through an alias.
 * @param since ISO 8601, the first bad minute
 * @returns null where no version changed, or where it cannot be determined
 */
export function versionChange(fn: LambdaFunction, since: string): VersionChange | null {
  const alias = fn.alias === null ? null : knownOr(fn.alias, null);
  const versions = knownOr(fn.versions, []);
  const current = versions.findIndex(({ version }) => version === alias?.version);
  const now = versions[current];
  const previous = versionBefore(versions.slice(0, Math.max(0, current)), since);
  if (alias === null || now === undefined || previous === undefined) return null;
  const age = Date.parse(since) - Date.parse(now.lastModified);
  if (!(age <= before && age >= -after)) return null;
  return {
    alias: alias.name,
    currentVersion: now.version,
    previousVersion: previous.version,
    revisionId: alias.revisionId,
  };
}

/**
 * The version to go back to: the newest that was published before the symptom began, because a version that came with the
 * symptom is no better than the one after it.
 */
const versionBefore = <V extends { readonly lastModified: string }>(
  older: readonly V[],
  since: string,
): V | undefined =>
  older.findLast(({ lastModified }) => Date.parse(lastModified) < Date.parse(since) - after / 2) ??
  older.at(-1);

/** The change as evidence. */
export const changed = (change: VersionChange | null): Evidence[] =>
  change === null
    ? []
    : [
        {
          code: 'lambda.version-changed',
          args: {
            alias: change.alias,
            current: change.currentVersion,
            previous: change.previousVersion,
          },
        },
      ];
