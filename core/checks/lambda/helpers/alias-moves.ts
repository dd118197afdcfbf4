import type { BaseFacts } from '../../../model/facts.ts';
import type { Alias, LambdaFunction } from '../../../model/facts/lambda.ts';
import { knownOr } from '../../../model/reading.ts';
import { listedChanges } from '../../../model/listed-changes.ts';

/** A version, and when an alias came to point to it; ISO 8601. */
export interface Move {
  readonly version: string;
  readonly at: string;
}

/**
 * When the alias moved, oldest first, as CloudTrail has it. Before the first move that it lists stand the versions that were
 * published by then: the alias may have pointed to the last of them.
 * @returns null where no listed move led to where the alias points now: it might not be listed yet
 */
export function aliasMoves(
  { name, versions }: LambdaFunction,
  alias: Alias,
  facts: BaseFacts,
): Move[] | null {
  const moves = listedChanges(facts)
    .filter(
      ({ name: made, resources, details }) =>
        (made === 'UpdateAlias' || made === 'CreateAlias') &&
        details['alias'] === alias.name &&
        resources.some(({ kind, id }) => kind === 'function' && id === name),
    )
    .flatMap(({ at, details }) =>
      details['functionVersion'] === undefined
        ? []
        : { at, version: String(details['functionVersion']) },
    )
    .toReversed();
  const [first] = moves;
  if (first === undefined || moves.at(-1)?.version !== alias.version) return null;
  const published = knownOr(versions, [])
    .filter(
      ({ version, lastModified }) =>
        version !== first.version && Date.parse(lastModified) < Date.parse(first.at),
    )
    .map(({ version, lastModified }) => ({ version, at: lastModified }));
  return [...published, ...moves];
}

/**
 * Whether the alias must have moved to a version since events stopped being listed in full: it points there now, and did not
 * come there from the version's publication until then.
 * @param published ISO 8601
 */
export function movedUnlisted(published: string, { changes }: BaseFacts, began: string): boolean {
  const listed = changes === undefined ? null : knownOr(changes, null);
  if (listed === null) return false;
  const at = Date.parse(published);
  const until = Date.parse(listed.completeUntil);
  return at >= Date.parse(listed.completeFrom) && at < until && Date.parse(began) > until;
}
