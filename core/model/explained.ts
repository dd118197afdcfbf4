import type * as z from 'zod/mini';
import english from 'zod/v4/locales/en.js';

const { localeError } = english();

/** As `schema.safeParse`, with messages that say what was expected: zod/mini brings none of its own. */
export const explained = <S extends z.ZodMiniType>(schema: S, value: unknown) =>
  schema.safeParse(value, { error: localeError });

/** What is wrong with a value, and where in it, as `alarm.name: …`; one line each. */
export const problemsOf = (error: z.core.$ZodError): string =>
  error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${pathText(path)}: ${message}`))
    .join('\n')
    .slice(0, 2000);

/** `['apis', 0, 'stage']` as people write it: `apis[0].stage`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .replace(/^\./, '');
