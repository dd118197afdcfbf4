/** Seconds since 1970, as DynamoDB's time to live wants them. */
export const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1000);

/** Days for which an ended incident stays in the table; its documents stay as long as the bucket keeps them. */
export const retention = 400;

const day = 86400;

/** The time to live of an item written at `now`. */
export const expiry = (now: Date, days = retention): number => secondsOf(now) + days * day;
