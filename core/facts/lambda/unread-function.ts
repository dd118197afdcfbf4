import type { LambdaFunction } from '../../model/facts/lambda.ts';
import { isAlias } from '../../model/lambda-arn.ts';
import type { Gap, Reading } from '../../model/reading.ts';
import type { InvokedFunction } from './invoked.ts';

/** What the control plane says of a function, and the log group that it writes to. */
export type ReadFunction = Omit<LambdaFunction, 'metrics' | 'errors'> & {
  /** A gap where there is no function, or no name of one. */
  readonly logGroup: Reading<string>;
};

/** A function that was not asked about at all. */
export const unreadFunction = (invoked: InvokedFunction, gap: Gap): ReadFunction => ({
  ...refOf(invoked),
  configuration: { gap },
  policy: { gap },
  reservedConcurrency: { gap },
  alias: isAlias(invoked.qualifier) ? { gap } : null,
  versions: { gap },
  logGroup: { gap },
});

/** Which function it is, and which methods call it. */
export const refOf = ({ arn, name, qualifier, routes, authorizes }: InvokedFunction) => ({
  arn,
  name,
  qualifier,
  routes: [...routes],
  ...(authorizes.length > 0 && { authorizes: [...authorizes] }),
});
