/** The moment so many days before `now` (ISO 8601), in milliseconds since 1970. */
export const daysBefore = (now: string, days: number): number =>
  Date.parse(now) - days * 86_400_000;
