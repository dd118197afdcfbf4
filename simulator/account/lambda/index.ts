import { defineService } from '../define-service.ts';
import { aliases } from './aliases.ts';
import { concurrency } from './concurrency.ts';
import { manage } from './manage.ts';
import { permissions } from './permissions.ts';
import { initialState, type LambdaState } from './state.ts';
import { update } from './update.ts';
import { versions } from './versions.ts';

export type { LambdaState } from './state.ts';

/** AWS Lambda as an account sees it through `@aws-sdk/client-lambda`. Invocations are the data plane's. */
export const lambda = defineService<LambdaState>({
  id: 'lambda',
  initial: initialState,
  operations: {
    ...manage,
    ...update,
    ...versions,
    ...aliases,
    ...permissions,
    ...concurrency,
  },
});
