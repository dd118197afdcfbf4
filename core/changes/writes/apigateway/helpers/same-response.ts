import { sameJson } from '../../../../model/canonical-json.ts';
import type { Input } from '../../../write.ts';

const named = new Set(['restApiId', 'resourceId', 'httpMethod']);

/** Whether a response is what a call puts, and holds nothing besides. AWS may leave out what is empty, or tell it as empty. */
export const isSameResponse = (state: unknown, input: Input): boolean =>
  typeof state === 'object' &&
  state !== null &&
  sameJson(
    filled(Object.entries(state)),
    filled(Object.entries(input).filter(([name]) => !named.has(name))),
  );

const filled = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries.filter(([, value]) => !isEmpty(value)));

const isEmpty = (value: unknown): boolean =>
  value === '' ||
  value === null ||
  value === undefined ||
  (typeof value === 'object' && Object.keys(value).length === 0);
