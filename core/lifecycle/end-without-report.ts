import type { Environment } from '../aws/environment.ts';
import { render, say } from '../messages/render.ts';
import type { Evidence } from '../model/evidence.ts';
import { partitionIn } from '../model/key-space.ts';
import type { Incident } from '../model/incident.ts';
import { giveBack } from '../store/lock.ts';
import { tell } from '../notify/notify.ts';
import { whatHappened } from '../notify/what-happened.ts';
import { record } from '../store/record.ts';
import { redactEvidence } from '../model/redaction.ts';
import { table } from '../store/table.ts';

/**
 * Ends an incident whose report cannot be made, with whatever still works: every step is taken whether or not those before it
 * worked, and people are notified of what is known. Never throws, so that nobody is notified twice.
 */
export async function endWithoutReport(
  environment: Environment,
  { incidentId, reasons }: { readonly incidentId: string; readonly reasons: readonly Evidence[] },
): Promise<void> {
  const tried = async <T>(what: string, step: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await step();
    } catch (error) {
      environment.logger.error(`${what} failed`, error as Error);
      return undefined;
    }
  };
  const incidents = record(environment);
  await tried('Closing the incident', () => incidents.close(incidentId, 'escalated'));
  const incident = await tried('Reading the incident', () => incidents.find(incidentId));
  const unsettled = await tried('Reading the journal', () =>
    unsettledChanges(environment, incidentId),
  );
  const words = message(environment, { incidentId, incident, unsettled, reasons });
  await tell(environment, words, incident && incidentId);
  if (incident) await giveBack(environment, incident.target, incidentId);
}

/** How many changes of an incident were begun and not undone. */
async function unsettledChanges(environment: Environment, incidentId: string): Promise<number> {
  const items = await table(environment).all(partitionIn('journal', incidentId));
  return items.filter(
    ({ changeStatus }) => changeStatus === 'intended' || changeStatus === 'applied',
  ).length;
}

interface Known {
  readonly incidentId: string;
  readonly incident: Incident | undefined;
  /** undefined: could not be read. */
  readonly unsettled: number | undefined;
  readonly reasons: readonly Evidence[];
}

function message({ settings }: Environment, { incidentId, incident, unsettled, reasons }: Known) {
  const { outcome = 'escalated' } = incident ?? {};
  const { bucket, table: journal } = settings;
  return {
    subject: say('incident.subject-no-report', { incident: incidentId }),
    lines: [
      ...(incident ? [whatHappened(incident)] : []),
      say('incident.no-report', { incident: incidentId, outcome, bucket }),
      ...reasons.map((one) => `- ${render(redactEvidence(one))}`),
      ...(unsettled === 0
        ? []
        : [
            '',
            say('incident.in-journal', { changes: unsettled ?? -1, incident: incidentId, journal }),
          ]),
    ],
  };
}
