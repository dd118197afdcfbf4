import type { Environment } from '../aws/environment.ts';
import { dynamoJournal } from '../changes/dynamo-journal.ts';
import { overtaken } from '../changes/overtaken.ts';
import { metricsReads, readMetrics } from '../facts/metrics.ts';
import { windowOf } from '../facts/window.ts';
import type { ReadName } from '../model/reads.generated.ts';
import type { Minute } from '../model/facts/metrics.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Incident } from '../model/incident.ts';
import type { Report } from '../model/report.ts';
import { knownOr } from '../model/reading.ts';
import { queryCostOf } from '../store/query-budget.ts';
import type { QueryCost } from '../model/query-cost.ts';
import { documents } from '../store/documents.ts';
import { reportOf, type Round, roundsOf } from './rounds.ts';

/** The reads of the account that a report may make; the roles of the steps that end an incident are derived from them. */
export const reportReads: readonly ReadName[] = metricsReads;

/**
 * Gathers an incident's documents. Whatever an incident did not come to is left out; whatever came from outside has its
 * secrets taken out.
 * @param attempts how many rounds there were
 * @param reasons why it ended as it did
 */
export async function buildReport(
  environment: Environment,
  incident: Incident,
  attempts: number,
  reasons: readonly Evidence[],
): Promise<Report> {
  const store = { documents: documents(environment), journal: dynamoJournal(environment) };
  const [minutes, rounds, queryCost] = await Promise.all([
    minutesOf(environment, incident),
    roundsOf(store, incident.id, attempts),
    costOf(environment, incident.id),
  ]);
  const known = { incident, reasons, minutes, ...(queryCost && { queryCost }) };
  return reportOf({ ...known, rounds: await asTheyStand(environment, rounds) });
}

/**
 * The changes as they stand now. The journal says what became of each call; what somebody has changed since stands no more, and the
 * command that would undo it would undo what that person did.
 */
const asTheyStand = (environment: Environment, rounds: readonly Round[]): Promise<Round[]> =>
  Promise.all(
    rounds.map(async (round) => {
      if (!round.attempt) return round;
      const { changes } = round.attempt;
      const over = await overtaken(environment, changes);
      const now = changes.map((change) =>
        over.includes(change) ? { ...change, status: 'skipped-modified' as const } : change,
      );
      return { ...round, attempt: { ...round.attempt, changes: now } };
    }),
  );

/** The metrics from before the alarm until now: documents hold none of the time in which people were asked. */
async function minutesOf(
  environment: Environment,
  { target, alarm }: Incident,
): Promise<readonly Minute[]> {
  const window = windowOf(alarm, environment.clock.now());
  return knownOr(await readMetrics(environment, target, window), { minutes: [] }).minutes;
}

/** A report that cannot name its cost is a report. */
async function costOf(environment: Environment, incidentId: string): Promise<QueryCost | null> {
  try {
    return await queryCostOf(environment, incidentId);
  } catch (error) {
    environment.logger.error('What log queries cost could not be read', error as Error);
    return null;
  }
}
