import { defineRemedy } from '../define-remedy.ts';
import { functionInCause } from '../lambda-functions.ts';
import { known } from '../../model/reading.ts';
import { call, operation } from '../operations.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html; the revision id makes Lambda refuse what is out of date. */
export default defineRemedy({
  id: 'roll-back-alias',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['lambda:UpdateAlias'],
  undoes: ['lambda:UpdateAlias'],
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    if (!lambda?.alias) return null;
    const { name, version, revisionId, weights } = known(lambda.alias);
    // A canary's requests are shared out by whoever runs it: moving the alias would leave them where they are.
    if (weights !== undefined) return null;
    const versions = known(lambda.versions);
    const current = versions.findIndex((candidate) => candidate.version === version);
    const older = versions.slice(0, Math.max(0, current));
    const named = cause.data?.['previousVersion'];
    const previous =
      named === undefined ? older.at(-1) : older.find((candidate) => candidate.version === named);
    if (!previous) return null;
    const alias = { FunctionName: lambda.name, Name: name };
    return {
      operations: [
        operation(
          'roll-back',
          call('lambda:UpdateAlias', {
            ...alias,
            FunctionVersion: previous.version,
            RevisionId: revisionId,
          }),
          {
            expects: { FunctionVersion: version },
            undo: [call('lambda:UpdateAlias', { ...alias, FunctionVersion: version })],
          },
        ),
      ],
      blastRadius: [
        {
          code: 'roll-back-alias.versions',
          args: { alias: name, current: version, previous: previous.version },
        },
        { code: 'roll-back-alias.old-code', args: { since: previous.lastModified } },
        { code: 'roll-back-alias.callers', args: { alias: name } },
      ],
      lifetime: 'stopgap',
    };
  },
});
