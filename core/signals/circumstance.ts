/** Checks that no log line names: they come into question for what nothing else explains. */
const byElimination: ReadonlySet<string> = new Set(['bad-deployment-rollback']);

/** Whether what a check finds rests on circumstances alone. */
export const isCircumstantial = ({ check }: { readonly check: string }): boolean =>
  byElimination.has(check);
