/** The authorizer's own output repeats what its function said; the rules of authorization read those lines. */
export const authorizerOutput = /authorizer result body|unrecognized field/i;

/** Rules of texts that only say that a function failed: a text that says why counts instead. */
export const generalErrors = ['lambda-customer-function-error', 'lambda-unhandled'] as const;
