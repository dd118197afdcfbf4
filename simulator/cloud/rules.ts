/**
 * EventBridge event patterns, as far as the product's rules use them.
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
 */
export type Pattern = { readonly [field: string]: Pattern | readonly unknown[] };

/** Whether `event` matches. @throws Error for an operator that is not understood: a rule never matches by accident */
export function matches(pattern: Pattern, event: unknown): boolean {
  // Of a list of objects one that matches is enough.
  if (Array.isArray(event)) return event.some((one) => matches(pattern, one));
  return Object.entries(pattern).every(([field, wanted]) => {
    if (field === '$or') return (wanted as Pattern[]).some((one) => matches(one, event));
    const present = typeof event === 'object' && event !== null && Object.hasOwn(event, field);
    const value = present ? (event as Record<string, unknown>)[field] : undefined;
    if (!isList(wanted)) return present && matches(wanted, value);
    return wanted.some((alternative) => matchesValue(alternative, value, present));
  });
}

const isList = (wanted: Pattern | readonly unknown[]): wanted is readonly unknown[] =>
  Array.isArray(wanted);

function matchesValue(alternative: unknown, value: unknown, present: boolean): boolean {
  if (typeof alternative !== 'object' || alternative === null) {
    return Array.isArray(value) ? value.includes(alternative) : present && value === alternative;
  }
  const [[operator, argument] = []] = Object.entries(alternative);
  switch (operator) {
    case 'prefix':
      return typeof value === 'string' && value.startsWith(String(argument));
    case 'suffix':
      return typeof value === 'string' && value.endsWith(String(argument));
    case 'exists':
      return present === argument;
    case 'anything-but': {
      const excluded = Array.isArray(argument) ? argument : [argument];
      return present && !excluded.includes(value);
    }
    default:
      throw new Error(`The simulator does not know the event pattern operator ${operator}.`);
  }
}
