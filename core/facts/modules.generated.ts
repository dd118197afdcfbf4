// Written by `npm run registry`. Do not edit.
import type { Domain } from '../model/finding.ts';
import { baseOnly } from './base-only.ts';
import type { FactsModule } from './define-facts.ts';
import lambda from './lambda/index.ts';
import vpcLink from './network/index.ts';
import throttling from './throttling/index.ts';
import authorization from './authorization/index.ts';
import deployment from './deployment.ts';
import account from './account.ts';

/** Every domain's reads, by domain. */
export const factsModules: { readonly [D in Domain]: FactsModule<D> } = {
  'logs': baseOnly('logs'),
  'lambda': lambda,
  'vpc-link': vpcLink,
  'http': baseOnly('http'),
  'throttling': throttling,
  'authorization': authorization,
  'deployment': deployment,
  'account': account,
};
