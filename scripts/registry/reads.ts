import { accountReads } from '../../core/aws/iam/calls.ts';

/** The names of the reads that the table of permissions knows, so that a mistyped one does not compile. */
export const readNames = (heading: string): string =>
  [
    heading + '/** A read of an account that core/aws/iam/calls knows the permission of. */',
    'export type ReadName =',
    Object.entries(accountReads)
      .flatMap(([service, operations]) =>
        Object.keys(operations).map((name) => `${service}:${name}`),
      )
      .toSorted()
      .map((name) => `  | '${name}'`)
      .join('\n') + ';',
    '',
  ].join('\n');
