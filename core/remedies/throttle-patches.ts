import { type Patch, replace } from './patch.ts';

/** What a limit was and is to be, by path. */
type Limits = Readonly<Record<string, number | undefined>>;

/** The patches for the limits that were set before and change; a limit that was not set stays so. */
export function throttlePatches(
  before: Limits,
  after: Limits,
): { apply: Patch[]; undo: Patch[]; expects: Record<string, number> } {
  const changed = Object.entries(before).flatMap(([path, old]) => {
    const value = after[path];
    return old === undefined || value === undefined || value === old ? [] : [{ path, old, value }];
  });
  return {
    apply: changed.map(({ path, value }) => replace(path, value)),
    undo: changed.map(({ path, old }) => replace(path, old)),
    expects: Object.fromEntries(changed.map(({ path, old }) => [path, old])),
  };
}
