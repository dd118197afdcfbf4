import type { Environment } from '../../aws/environment.ts';
import type { AuditFacts } from '../../model/audit-facts.ts';
import type { Reading } from '../../model/reading.ts';
import type { Target } from '../../model/target.ts';
import { watchingAlarms } from './alarms.ts';
import { type Mapping, mappings } from './domains.ts';

/** What is the same for every stage of the account and region: read once, however many are audited. */
export interface AccountWide {
  readonly alarms: AuditFacts['alarms'];
  readonly mappings: Reading<readonly Mapping[]>;
}

/** Reads {@link AccountWide}. Never throws for a read that AWS refuses. */
export async function readAccountWide(
  environment: Environment,
  account: string,
): Promise<AccountWide> {
  const [alarms, mapped] = await Promise.all([
    watchingAlarms(environment, account),
    mappings(environment),
  ]);
  return { alarms, mappings: mapped };
}

/** The custom domains that lead to a stage, of those of the account. */
export function domainsOf(
  { mappings: all }: AccountWide,
  { apiId, stage }: Target,
): AuditFacts['domains'] {
  if ('gap' in all) return all;
  const known = all.known
    .filter((one) => one.apiId === apiId && (one.stage ?? stage) === stage)
    .map(({ domain, basePath }) => ({ domain, basePath }));
  return { known };
}
