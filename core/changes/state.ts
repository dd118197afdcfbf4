/** `value` as JSON holds it: no undefined fields, dates as text. */
export const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** The named fields of a document; null where it lacks one. */
export const pick = (document: object | undefined, names: readonly string[]): unknown =>
  plain(
    Object.fromEntries(
      names.map((name) => [
        name,
        (document as Record<string, unknown> | undefined)?.[name] ?? null,
      ]),
    ),
  );
