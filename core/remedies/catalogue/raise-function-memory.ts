import { evidence } from '../../model/evidence.ts';
import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { functionInCause } from '../lambda-functions.ts';
import { call, operation } from '../operations.ts';
import { ownerOf } from '../owner.ts';
import { publishVersion, publishVersionCalls } from '../publish-version.ts';

/** MB; see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const most = 10_240;

/**
 * Doubles the memory of a function whose runs used all of it. A published version cannot be changed: behind an alias, a new version
 * is published.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export default defineRemedy({
  id: 'raise-function-memory',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['lambda:UpdateFunctionConfiguration', ...publishVersionCalls.writes],
  undoes: ['lambda:UpdateFunctionConfiguration', ...publishVersionCalls.undoes],
  plan(cause, facts) {
    const lambda = functionInCause(cause, facts);
    const configuration = lambda && known(lambda.configuration);
    if (!lambda || !configuration) return null;
    const { memorySize: before, version, revisionId: RevisionId } = configuration;
    const after = Math.min(most, before * 2);
    if (after <= before) return null;
    // Moving an alias that shares its requests out would change who gets which version.
    if (lambda.alias && known(lambda.alias).weights !== undefined) return null;
    const publish = lambda.qualifier === null ? [] : publishVersion(lambda);
    if (!publish) return null;
    const memory = (MemorySize: number) =>
      call('lambda:UpdateFunctionConfiguration', { FunctionName: lambda.name, MemorySize });
    const raise = memory(after);
    // What was read of a version has a revision of its own, which says nothing of $LATEST.
    const input =
      version === '$LATEST' && RevisionId ? { ...raise.input, RevisionId } : raise.input;
    const publishes = publish.length > 0;
    return {
      operations: [
        operation(
          'raise',
          { ...raise, input },
          {
            expects: { MemorySize: before },
            undo: [memory(before)],
          },
        ),
        ...publish,
      ],
      blastRadius: [
        evidence('raise-function-memory.memory', { before: String(before), after: String(after) }),
        ...(publishes ? [evidence('raise-function-memory.publishes')] : []),
        evidence(`raise-function-memory.${ownerOf(facts, lambda.name)}`, { after: String(after) }),
      ],
      lifetime: 'stopgap',
      // $LATEST may contain what was not meant to go live yet.
      ...(publishes && { risk: 'high' }),
    };
  },
});
