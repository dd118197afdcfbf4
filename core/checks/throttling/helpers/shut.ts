/** A rate and a burst; what is absent is not set here. */
interface Limits {
  readonly rateLimit?: number | undefined;
  readonly burstLimit?: number | undefined;
}

/**
 * The limit of these that lets nothing through. In a usage plan, a burst that is left out beside a rate is 0, and so is a rate beside a
 * burst.
 */
export const shutBy = (
  { rateLimit, burstLimit }: Limits,
  absent: 'unlimited' | 'zero' = 'unlimited',
): 'rate' | 'burst' | null => {
  const isZero = (own: number | undefined, other: number | undefined) =>
    own === 0 || (absent === 'zero' && own === undefined && other !== undefined);
  if (isZero(rateLimit, burstLimit)) return 'rate';
  return isZero(burstLimit, rateLimit) ? 'burst' : null;
};
