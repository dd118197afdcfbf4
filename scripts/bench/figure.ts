/** One line of the budget table. */
export interface Figure {
  readonly what: string;
  readonly budget: string;
  readonly measured: string;
  readonly met: boolean;
}

export const atMost = (what: string, limit: number, value: number, unit: string): Figure => ({
  what,
  budget: `≤ ${limit}${unit}`,
  measured: `${Number(value.toPrecision(3))}${unit}`,
  met: value <= limit,
});
