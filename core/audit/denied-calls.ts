/** Calls that were denied, with the IAM actions that would allow them. */
export function deniedIn(document: unknown): Map<string, string> {
  if (document === null || typeof document !== 'object') return new Map();
  const gap = 'gap' in document ? (document.gap as { what: string; allow?: string }) : undefined;
  return new Map([
    ...(gap?.allow === undefined ? [] : [[gap.what, gap.allow] as const]),
    ...Object.values(document).flatMap((part) => [...deniedIn(part)]),
  ]);
}
