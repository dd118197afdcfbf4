import type { Model } from './models.ts';

/** The same service in the models that are known and in the newest ones. */
export interface Models {
  readonly known: Model;
  readonly newest: Model;
}

/**
 * What is new in the answer to an operation: fields beside those that are read, and values of those that are.
 * @param reads whether the product's code names a field
 * @returns a line for each, such as `State (State): Frozen`
 */
export function newsOf(
  operation: string,
  { known, newest }: Models,
  reads: (field: string) => boolean,
): string[] {
  const lines = new Set<string>();
  const seen = new Set<string>();
  const walk = (field: string, before: string | undefined, now: string | undefined): void => {
    if (before === undefined || now === undefined || seen.has(`${field} ${now}`)) return;
    seen.add(`${field} ${now}`);
    const [old, shape] = [known.shapes[before], newest.shapes[now]];
    if (!old || !shape) return;
    const values = (shape.enum ?? []).filter((value) => !old.enum?.includes(value));
    if (old.enum && values.length > 0 && reads(field))
      lines.add(`${field} (${now}): ${values.join(', ')}`);
    const fields = Object.keys(shape.members ?? {});
    const added = fields.filter((name) => !Object.hasOwn(old.members ?? {}, name));
    if (added.length > 0 && fields.some(reads)) lines.add(`${now} has ${added.join(', ')}`);
    for (const name of fields) walk(name, old.members?.[name]?.shape, shape.members?.[name]?.shape);
    walk(field, old.member?.shape, shape.member?.shape);
    walk(field, old.value?.shape, shape.value?.shape);
  };
  const output = (model: Model) => model.operations[operation]?.output?.shape;
  walk(operation, output(known), output(newest));
  return [...lines];
}
