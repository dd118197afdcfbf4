import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { type Item, validation } from '../state.ts';
import type { Path } from './reader.ts';

/** The value at a path; undefined where there is none. */
export function valueAt(item: Item | undefined, path: Path): AttributeValue | undefined {
  let value: AttributeValue | undefined = { M: item ?? {} };
  for (const step of path) {
    value = typeof step === 'number' ? value?.L?.[step] : value?.M?.[step];
  }
  return value;
}

/**
 * Sets or (with undefined) removes the value at a path, in place.
 * @throws ValidationException where the path's parent does not exist
 */
export function setAt(item: Item, path: Path, value: AttributeValue | undefined): void {
  const parent = valueAt(item, path.slice(0, -1));
  const last = path.at(-1);
  if (typeof last === 'number' && parent?.L) {
    if (value === undefined) parent.L.splice(last, 1);
    // DynamoDB appends what is set beyond the end.
    else parent.L[Math.min(last, parent.L.length)] = value;
  } else if (typeof last === 'string' && parent?.M) {
    if (value === undefined) delete parent.M[last];
    else parent.M[last] = value;
  } else if (value !== undefined) {
    throw validation('The document path provided in the update expression is invalid for update');
  }
}
