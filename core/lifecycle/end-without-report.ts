import type { Environment } from '../aws/environment.ts';
import { render, say } from '../messages/render.ts';
import { changeSchema } from '../model/change-record.ts';
import type { Evidence } from '../model/evidence.ts';
import { partitionIn } from '../model/key-space.ts';
import type { Incident } from '../model/incident.ts';
import { giveBack } from '../store/lock.ts';
import { changeLine } from '../notify/mails/change-line.ts';
import { tell } from '../notify/notify.ts';
import { whatHappened } from '../notify/what-happened.ts';
import { record } from '../store/record.ts';
import { redactEvidence } from '../model/redaction.ts';
import type { Item } from '../store/expressions.ts';
import { table } from '../store/table.ts';

/** An incident whose report cannot be made. */
export interface Unreported {
  readonly incidentId: string;
  readonly reasons: readonly Evidence[];
  /** Whether the process that was to make it died, or never came to an end. */
  readonly died: boolean;
}

/**
 * Ends an incident whose report cannot be made, with whatever still works: every step is taken whether or not those before it
 * worked, and people are notified of what is known. Where a process died of it, this one may, too: people are notified first, of
 * where to look. Never throws, so that nobody is notified twice.
 */
export async function endWithoutReport(
  environment: Environment,
  { incidentId, reasons, died }: Unreported,
): Promise<void> {
  const told = (incident?: Incident, unsettled?: readonly Item[]) =>
    tell(
      environment,
      message(environment, { incidentId, incident, unsettled, reasons }),
      incident && incidentId,
    );
  if (died) await told();
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
  if (!died) await told(incident, unsettled);
  if (incident) await giveBack(environment, incident.target, incidentId);
}

/** What the journal says of a change that may be in place. */
const open: ReadonlySet<string> = new Set(['intended', 'applied', 'uncertain']);

/** The items of an incident's changes that may be in place. */
async function unsettledChanges(environment: Environment, incidentId: string): Promise<Item[]> {
  const items = await table(environment).all(partitionIn('journal', incidentId));
  return items.filter(
    ({ changeStatus }) => typeof changeStatus === 'string' && open.has(changeStatus),
  );
}

/** What they are, as far as the journal can be read. */
const linesOf = (items: readonly Item[]): string[] =>
  items.flatMap(({ change }) => {
    const parsed = changeSchema.safeParse(change);
    return parsed.success ? [changeLine(parsed.data)] : [];
  });

interface Known {
  readonly incidentId: string;
  readonly incident: Incident | undefined;
  /** undefined: could not be read. */
  readonly unsettled: readonly Item[] | undefined;
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
      ...(unsettled?.length === 0
        ? []
        : [
            '',
            say('incident.in-journal', {
              changes: unsettled?.length ?? -1,
              incident: incidentId,
              journal,
            }),
            ...linesOf(unsettled ?? []),
          ]),
    ],
  };
}
