import type {
  FunctionConfiguration,
  ListVersionsByFunctionRequest,
  PublishVersionRequest,
} from '@aws-sdk/client-lambda';
import { canonical } from '../key-order.ts';
import { settled } from './configuration.ts';
import { badValue, checkRevision } from './errors.ts';
import { existingFunction } from './functions.ts';
import { beginVersion, refuseWhileUpdating } from './in-progress.ts';
import { arnOf } from './names.ts';
import type { LambdaState, StoredFunction, StoredVersion } from './state.ts';
import { type Context, paged, takes } from './takes.ts';

/**
 * Freezes `$LATEST` as a new version, or gives the newest one where nothing changed since.
 * @param description the version's own; absent: the function's
 */
export function publish(
  state: LambdaState,
  stored: StoredFunction,
  name: string,
  description: string | undefined,
  context: Context,
): FunctionConfiguration {
  const newest = stored.versions[String(stored.nextVersion - 1)];
  if (newest && same(newest, stored.latest)) return newest.configuration;
  const number = String(stored.nextVersion);
  const version: StoredVersion = canonical({
    codeKey: stored.latest.codeKey,
    configuration: {
      ...stored.latest.configuration,
      ...(description !== undefined && { Description: description }),
      FunctionArn: arnOf(context, name, number),
      Version: number,
      RevisionId: context.newUuid(),
      ...settled,
    },
  });
  stored.versions[number] = version;
  stored.nextVersion += 1;
  beginVersion(state, version, context);
  return version.configuration;
}

/** Fields that differ between a version and the function that it was made of, though nothing was changed. */
const own = new Set([
  'FunctionArn',
  'Version',
  'RevisionId',
  'LastModified',
  'Description',
  ...Object.keys(settled),
]);

function same(a: StoredVersion, b: StoredVersion): boolean {
  const kept = ({ codeKey, configuration }: StoredVersion) =>
    JSON.stringify([
      codeKey,
      Object.entries(canonical(configuration)).filter(([key]) => !own.has(key)),
    ]);
  return kept(a) === kept(b);
}

const PublishVersion = takes<PublishVersionRequest>(
  ['FunctionName'],
  ['CodeSha256', 'Description', 'RevisionId'],
  (state, { FunctionName, CodeSha256, Description, RevisionId }, context) => {
    const { stored, name } = existingFunction(state, FunctionName, undefined, context);
    const { configuration } = stored.latest;
    refuseWhileUpdating(stored);
    checkRevision(RevisionId, configuration.RevisionId);
    if (CodeSha256 !== undefined && CodeSha256 !== configuration.CodeSha256)
      throw badValue(
        `CodeSHA256 (${CodeSha256}) is different from current CodeSHA256 in $LATEST (${configuration.CodeSha256}). Please try again with the CodeSHA256 in $LATEST.`,
      );
    return publish(state, stored, name, Description, context);
  },
);

const ListVersionsByFunction = takes<ListVersionsByFunctionRequest>(
  ['FunctionName'],
  ['Marker', 'MaxItems'],
  (state, { FunctionName, ...page }, context) => {
    const { stored, name } = existingFunction(state, FunctionName, undefined, context);
    const latest = {
      ...stored.latest.configuration,
      FunctionArn: arnOf(context, name, '$LATEST'),
    };
    const published = Object.values(stored.versions).map(({ configuration }) => configuration);
    const { items, ...rest } = paged([latest, ...published], page);
    return { Versions: items, ...rest };
  },
);

export const versions = { PublishVersion, ListVersionsByFunction };
