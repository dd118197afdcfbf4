/**
 * A resource policy in one form, whether it came as JSON text with escapes (`GetRestApi`) or as an object (`GetExport`).
 * `execute-api:/…` is written out with account and API on one side only, so both become the short form.
 * @returns the empty string for no policy
 */
export function policyText(policy: unknown): string {
  const value = typeof policy === 'string' ? parsed(policy) : policy;
  if (value === undefined || value === null || value === '') return '';
  return JSON.stringify(sorted(value)).replace(
    /arn:[\w-]+:execute-api:[^:"]*:[^:"]*:[^/"]*\//g,
    'execute-api:/',
  );
}

function parsed(text: string): unknown {
  for (const candidate of [text, text.replaceAll('\\"', '"').replaceAll('\\/', '/')]) {
    try {
      return JSON.parse(candidate);
    } catch {
      // The other spelling may be the one.
    }
  }
  return text;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 1 ? sorted(value[0]) : value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  );
}
