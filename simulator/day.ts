const milliseconds = 86_400_000;

let number = NaN;
let text = '';

/** The UTC day of a moment, as `YYYY-MM-DD`. Requests come day by day, and formatting a date is not cheap. */
export function dayOf(at: Date): string {
  const day = Math.floor(at.getTime() / milliseconds);
  if (day !== number) {
    number = day;
    text = at.toISOString().slice(0, 10);
  }
  return text;
}
