import type { LambdaFunction } from '../model/facts/lambda.ts';
import type { Operation } from '../model/plan.ts';
import { known } from '../model/reading.ts';
import { call, operation, resultOf } from './operations.ts';

/** The calls behind {@link publishVersion}. */
export const publishVersionCalls = {
  writes: ['lambda:PublishVersion', 'lambda:UpdateAlias'],
  undoes: ['lambda:UpdateAlias'],
} as const;

/**
 * Publishes a version of the function as it is then, and moves the alias that is invoked to it.
 * @returns none where the alias leads to `$LATEST`; null where a version is invoked without an alias
 * @throws MissingEvidence where the alias or the versions could not be read
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-versions.html
 */
export function publishVersion(lambda: LambdaFunction): Operation[] | null {
  if (!lambda.alias) return null;
  const { name, version, revisionId } = known(lambda.alias);
  if (version === '$LATEST') return [];
  const FunctionName = lambda.name;
  return [
    // Nothing points at the version once the alias is back, and versions cost nothing: it is left where it is.
    operation('publish', call('lambda:PublishVersion', { FunctionName }), {
      expects: known(lambda.versions).at(-1)?.version ?? null,
      undo: [],
    }),
    operation(
      'move-alias',
      call('lambda:UpdateAlias', {
        FunctionName,
        Name: name,
        FunctionVersion: resultOf('publish', 'Version'),
        RevisionId: revisionId,
      }),
      {
        expects: { FunctionVersion: version },
        undo: [call('lambda:UpdateAlias', { FunctionName, Name: name, FunctionVersion: version })],
      },
    ),
  ];
}
