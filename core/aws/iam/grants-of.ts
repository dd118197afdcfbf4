import type { CallName } from '../../model/calls.ts';
import type { Grant } from '../../model/write.ts';
import { grantsOfWrites } from '../../model/write-declarations.generated.ts';
import { actionsIn, grantsOfCall } from './calls.ts';

/**
 * The permissions behind declared calls, each once.
 * @throws Error for a call that no table knows: better no deployment than a Lambda that is denied, or allowed too much
 */
export function grantsOf(names: readonly CallName[]): readonly Grant[] {
  return [...new Set(names)].toSorted().flatMap((name) => {
    const grants = knownGrants(name);
    if (!grants)
      throw new Error(
        `No permission is known for ${name}: add a read to core/aws/iam/calls, a write to core/changes/writes, with the narrowest resources that AWS offers.`,
      );
    return grants.map(ofAnyInput);
  });
}

/** A role has to allow a call whatever its input is. */
const ofAnyInput = (grant: Grant): Grant => ({
  ...grant,
  resources: grant.resources.map((pattern) => pattern.replaceAll(/<\w+>/g, '*')),
});

/** The IAM actions that allow a call, for a person to read; the call's own name where no table knows it. */
export const actionsOf = (name: string): readonly string[] => actionsIn(knownGrants(name), name);

const writes: Readonly<Record<string, readonly Grant[]>> = grantsOfWrites;

const knownGrants = (name: string): readonly Grant[] | undefined =>
  Object.hasOwn(writes, name) ? writes[name] : grantsOfCall(name);
