import type { Facts } from '../../model/facts.ts';
import { knownOr } from '../../model/reading.ts';
import { restReads } from './index.ts';

/** Calls of API Gateway's control plane that one diagnosis makes at most, of the ten a second that all who use the account share. */
const mostCalls = 12;

/**
 * Whether a diagnosis has a call of API Gateway's control plane left: what was read of the API, and what domains have read beside it,
 * counted as their facts show it.
 */
export const probeCallsLeft = (facts: Facts): boolean => callsMade(facts) < mostCalls;

function callsMade(facts: Facts): number {
  const { deployment, authorization, account } = facts;
  const read = [
    deployment?.contents.length ?? 0,
    // The list, and what leads from one of them.
    deployment?.domains === undefined ? 0 : 2,
    // The keys, and the members of the stage's plans.
    authorization?.apiKeys === undefined ? 0 : 3,
    account?.clientCertificate === undefined ? 0 : 1,
    usageCalls(facts),
  ];
  return restReads.length + read.reduce((sum, calls) => sum + calls, 0);
}

/** One for each plan with a quota that was read, and two more for keys beyond what one call lists. */
function usageCalls({ configuration, throttling }: Facts): number {
  const plans = knownOr(configuration.rest?.usagePlans ?? { known: [] }, []);
  const { plansUnread = [], plansCut = [] } = throttling ?? {};
  return plans.filter(({ quota }) => quota).length - plansUnread.length + 2 * plansCut.length;
}
