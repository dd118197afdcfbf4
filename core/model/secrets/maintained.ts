import { rules } from '@secretlint/secretlint-rule-preset-recommend';

/** What the library calls while it reads a text. */
interface Context {
  createTranslator(): (id: string) => { message: string; messageId: string };
  report(found: { readonly range: readonly [number, number] }): void;
  ignore(): void;
}

interface MaintainedRule {
  readonly meta: { readonly id: string };
  create(context: Context, options: object): { file?(source: object): unknown };
}

/** Rules about files, and about comments in them. */
const leftOut = /-(?:gcp|filter-comments|docker)$/;

let found: (readonly [number, number])[] = [];

const context: Context = {
  createTranslator: () => (messageId) => ({ message: messageId, messageId }),
  report: ({ range }) => void found.push(range),
  ignore: () => undefined,
};

const readers = (rules as unknown as readonly MaintainedRule[])
  .filter(({ meta }) => !leftOut.test(meta.id))
  .map((rule) => rule.create(context, {}));

/**
 * Where a text holds secrets of well-known services, as Secretlint's recommended rules find them.
 * @returns from which character to which
 * @see https://github.com/secretlint/secretlint
 */
export function secretsIn(content: string): readonly (readonly [number, number])[] {
  found = [];
  const source = { content, filePath: 'text', ext: '', contentType: 'text' };
  for (const reader of readers) reader.file?.(source);
  return found.toSorted(([a], [b]) => b - a);
}
