import type { Environment } from '../aws/environment.ts';
import { type StormSample, sharedSuspects } from '../engine/shared-suspects.ts';
import { diagnosisSchema } from '../model/diagnosis.ts';
import { TemporaryFailure } from '../model/errors.ts';
import { type Evidence, evidence } from '../model/evidence.ts';
import { baseFactsSchema } from '../model/facts.ts';
import { type StormReport, stormReportSchema } from '../model/storm.ts';
import { objectLink } from '../notify/console.ts';
import { stormMail } from '../notify/mails/storm.ts';
import { tell } from '../notify/notify.ts';
import { documentKeys } from '../store/document-keys.ts';
import { documents } from '../store/documents.ts';
import { park, type Parked } from '../store/parked.ts';
import { storms } from '../store/storms.ts';

/** Seconds between two looks at a storm, and without a new target until it counts as all there. */
const look = 30;
const quiet = 60;
/** Seconds after which people are notified even if it still grows, or its incidents are not diagnosed yet. */
const longestGrowth = 600;
const longestDiagnosis = 300;

/** What became of a storm at a look. */
export type Tended =
  | { readonly status: 'ignored'; readonly reason: Evidence }
  | ({ readonly status: 'parked'; readonly reason: Evidence } & Parked);

/**
 * Looks at a storm until it has stopped growing and its first incidents are diagnosed, and then notifies people of all its targets
 * in one message.
 * @throws TemporaryFailure where the message could not be sent
 */
export async function tendStorm(environment: Environment, id: string): Promise<Tended> {
  const store = storms(environment);
  const storm = await store.current();
  const told = (): Tended => ({
    status: 'ignored',
    reason: evidence('incident.storm-told', { storm: id }),
  });
  if (storm?.id !== id || storm.toldAt !== undefined) return told();
  const [named, incidents] = await Promise.all([store.named(id), store.incidents(storm)]);
  const samples = await samplesOf(
    environment,
    incidents.map((one) => one.id),
  );
  const now = environment.clock.now();
  const secondsSince = (at: string) => (now.getTime() - Date.parse(at)) / 1000;
  const age = secondsSince(storm.startedAt);
  const grown =
    named.every(({ namedAt }) => secondsSince(namedAt) >= quiet) || age >= longestGrowth;
  const diagnosed = samples.length === incidents.length || age >= longestDiagnosis;
  if (!grown || !diagnosed) {
    const until = new Date(now.getTime() + look * 1000).toISOString();
    const parked = await park(environment, id, { storm: id }, until);
    const reason = evidence('incident.storm-goes-on', { storm: id, targets: named.length });
    return { status: 'parked', reason, ...parked };
  }
  const report: StormReport = {
    storm: { ...storm, toldAt: now.toISOString() },
    incidents: incidents.map(({ id: incident, target }) => ({ id: incident, target })),
    diagnosed: samples.length,
    suspects: sharedSuspects(samples),
    targets: named.map((one) => one.named),
  };
  const key = await documents(environment).put(
    { incidentId: id, name: 'storm.json' },
    stormReportSchema,
    report,
  );
  const link = objectLink(environment.region, environment.settings.bucket, key);
  if (!(await tell(environment, stormMail(report, link))))
    throw new TemporaryFailure('People could not be notified of the storm.');
  await store.mark(id, 'toldAt');
  return told();
}

/** What is known of the incidents that were diagnosed so far. */
async function samplesOf(
  environment: Environment,
  incidents: readonly string[],
): Promise<StormSample[]> {
  const store = documents(environment);
  const samples = await Promise.all(
    incidents.map(async (incident) => {
      const [diagnosis, base] = await Promise.all([
        store.find(documentKeys.diagnosis(incident, 1), diagnosisSchema),
        store.find(documentKeys.evidence(incident, 1), baseFactsSchema),
      ]);
      return diagnosis && base ? [{ diagnosis, configuration: base.configuration }] : [];
    }),
  );
  return samples.flat();
}
