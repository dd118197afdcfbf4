// Written by `npm run registry`. Do not edit.
import type { Domain } from '../model/finding.ts';
import { once } from '../model/once.ts';
import type { DomainChecks } from './domains.ts';

// All of them in one piece: a piece for each would fall into dozens of files that a start has to open.
const every = once(async () => (await import('./every-domain.generated.ts')).everyDomain);

/** Loads a domain, whose checks and SDK clients a start does without. */
export const loadDomain: { readonly [D in Domain]: () => Promise<DomainChecks<D>> } = {
  'logs': once(async () => (await every())['logs']),
  'lambda': once(async () => (await every())['lambda']),
  'vpc-link': once(async () => (await every())['vpc-link']),
  'http': once(async () => (await every())['http']),
  'throttling': once(async () => (await every())['throttling']),
  'authorization': once(async () => (await every())['authorization']),
  'deployment': once(async () => (await every())['deployment']),
  'account': once(async () => (await every())['account']),
};
