// Written by `npm run registry`. Do not edit.

/** Causes that keep people from changing an API, and explain no failed request. */
export const hindrances: ReadonlySet<string> = new Set([
  'control-plane-throttled',
  'operator-iam-denied',
  'operator-passrole-denied',
]);
