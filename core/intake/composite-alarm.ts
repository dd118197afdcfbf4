import * as z from 'zod/mini';

const triggeringSchema = z.object({
  triggeringAlarms: z.array(z.object({ arn: z.string() })),
});

/** The ARNs of the children that made a composite alarm fire; none where CloudWatch does not say. */
export function triggeringAlarms(reasonData: unknown): string[] {
  if (typeof reasonData !== 'string') return [];
  try {
    const parsed = triggeringSchema.safeParse(JSON.parse(reasonData));
    return parsed.success ? parsed.data.triggeringAlarms.map(({ arn }) => arn) : [];
  } catch {
    return [];
  }
}

/** The children that a composite alarm's rule names, as names or ARNs. */
export function alarmsOfRule(rule: string): string[] {
  const found = rule.matchAll(
    /\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]+)"|([^)\s]+))\s*\)/g,
  );
  return [...new Set([...found].flatMap(([, quoted, bare]) => quoted ?? bare ?? []))];
}
