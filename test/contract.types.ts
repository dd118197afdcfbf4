/**
 * What must not compile. `npm run types` fails where one of these lines compiles: then its `@ts-expect-error` has nothing to expect.
 */
import { defineCheck, faulty, healthy } from '../core/checks/define-check.ts';
import { say } from '../core/messages/render.ts';
import { evidence } from '../core/model/evidence.ts';
import type { FactsFor } from '../core/model/facts.ts';
import { defineRemedy } from '../core/remedies/define-remedy.ts';
import { call } from '../core/remedies/operations.ts';

const place = {
  id: 'lambda-permission-missing',
  domain: 'lambda',
  apis: ['REST'],
  symptoms: ['5xx'],
  role: 'breaks',
  hop: 'integration',
} as const;
const fault = { subject: 'orders', confidence: 'certain', evidence: [], routes: 'all' } as const;

// A check reads the facts of its own domain.
defineCheck({ ...place, judge: ({ lambda }) => (lambda.functions.length > 0 ? healthy : []) });
// @ts-expect-error -- the facts of another domain
defineCheck({ ...place, judge: ({ throttling }) => (throttling === undefined ? healthy : []) });
// @ts-expect-error -- the base facts have no such part
export const unread = (facts: FactsFor<'lambda'>) => facts.routes;

// @ts-expect-error -- a cause without a file
defineCheck({ ...place, id: 'lambda-permission-mising', judge: () => healthy });
// @ts-expect-error -- a kind of API that does not exist
defineCheck({ ...place, apis: ['GRAPHQL'], judge: () => healthy });
// @ts-expect-error -- what only hides the cause fails no request at any hop
defineCheck({ ...place, role: 'hides', judge: () => healthy });
// @ts-expect-error -- what breaks requests says at which hop
defineCheck({ ...place, hop: null, judge: () => healthy });
// @ts-expect-error -- it accounts for a cause without a file
defineCheck({ ...place, accountsFor: ['lambda-broken'], judge: () => healthy });

faulty({ ...fault, evidence: [], remedies: ['grant-invoke'] });
// @ts-expect-error -- a remedy without a file
faulty({ ...fault, evidence: [], remedies: ['roll-back-alais'] });

evidence('lambda-permission-missing.no-statement', { function: 'orders' });
// @ts-expect-error -- a code without a text
evidence('lambda-permission-missing.no-statment', { function: 'orders' });
// @ts-expect-error -- an argument that the text does not take
evidence('lambda-permission-missing.no-statement', { fn: 'orders' });
// @ts-expect-error -- an argument that the text needs
evidence('lambda-permission-missing.no-statement');
// @ts-expect-error -- words where the text counts
evidence('lambda-unhandled-error.errors', { function: 'orders', errors: 'many' });
// @ts-expect-error -- a text of the command line that does not exist
say('account.no-such-text');

call('lambda:AddPermission', {});
// @ts-expect-error -- a call that nothing writes with
call('lambda:AddPermision', {});
const remedy = {
  id: 'grant-invoke',
  apis: ['REST'],
  risk: 'low',
  undoes: [],
  plan: () => null,
} as const;
defineRemedy({ ...remedy, writes: ['lambda:AddPermission'] });
// @ts-expect-error -- a read is not a write
defineRemedy({ ...remedy, writes: ['lambda:GetPolicy'] });
