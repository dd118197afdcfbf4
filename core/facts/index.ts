import type { Domain } from '../model/finding.ts';
import account from './account.ts';
import authorization from './authorization.ts';
import type { FactsModule } from './define-facts.ts';
import lambda from './lambda/index.ts';
import vpcLink from './network/index.ts';
import { deployment, http, logs } from './base-only.ts';
import throttling from './throttling.ts';

export { baseReads, collectBase } from './base.ts';
export { minutesBeforeAlarm, windowOf } from './window.ts';

/**
 * Every domain's reads, by domain. A Lambda of the workflow imports its own domain's file instead, so that it bundles no
 * client that it does not use.
 */
export const factsModules: { readonly [D in Domain]: FactsModule<D> } = {
  logs,
  lambda,
  'vpc-link': vpcLink,
  http,
  throttling,
  authorization,
  deployment,
  account,
};
