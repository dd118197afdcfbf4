import type { PolicyStatement } from '../../model/facts/lambda.ts';
import { strings } from './conditions.ts';

/** Values of a condition that are quoted; a list of addresses may be long. */
const quoted = 5;

/** What the conditions of these statements ask, for a person: `aws:SourceIp IpAddress 198.51.100.0/24`. */
export const conditionsText = (statements: readonly PolicyStatement[]): string =>
  [
    ...new Set(
      statements.flatMap(({ Condition: conditions = {} }) =>
        Object.entries(conditions).flatMap(([operator, keys]) =>
          Object.entries(keys).map(([key, values]) => `${key} ${operator} ${some(values)}`),
        ),
      ),
    ),
  ].join('; ');

function some(values: unknown): string {
  const all = strings(values);
  const shown = all.slice(0, quoted).join(', ');
  return all.length > quoted ? `${shown}, …` : shown;
}
