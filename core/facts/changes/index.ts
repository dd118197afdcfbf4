import { CloudTrailClient, LookupEventsCommand } from '@aws-sdk/client-cloudtrail';
import { pace } from '../../aws/concurrency.ts';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { Changes } from '../../model/facts/changes.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Target } from '../../model/target.ts';
import { reading } from '../reading.ts';
import type { Window } from '../window.ts';
import { changeOf } from './event.ts';
import { refusedCallOf } from './refused.ts';

/** The call of {@link readChanges}. */
export const changesReads: readonly ReadName[] = ['cloudtrail:LookupEvents'];

/** How long before the window a change may have been made that shows only now. */
const hoursBefore = 3;
/** CloudTrail lists most events within 5 minutes, and nearly all within 15. */
const minutesUntilListed = 15;
/** Pages that are read at most: as many calls in a row as the log query takes beside it. */
const pagesRead = 3;
/** Refused calls that are kept: a tool that tries again and again says the same. */
const mostRefused = 50;
/** Requests per second that AWS answers in an account and Region. */
const lookupsPerSecond = 2;

const before = (moment: string, milliseconds: number): Date =>
  new Date(Date.parse(moment) - milliseconds);

/**
 * Who changed what until the end of the window and in the hours before it. Events of all writes are asked for at once, because CloudTrail
 * takes one attribute, and reads of the same services would crowd them out.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
export const readChanges = (
  environment: Environment,
  target: Target,
  window: Window,
): Promise<Reading<Changes>> =>
  reading('cloudtrail:LookupEvents', async () => {
    const from = before(window.start, hoursBefore * 3_600_000);
    const gate = pace(environment.clock, lookupsPerSecond);
    const found = await pages(
      async (token) => {
        await gate();
        return environment.client(CloudTrailClient).send(
          new LookupEventsCommand({
            LookupAttributes: [{ AttributeKey: 'ReadOnly', AttributeValue: 'false' }],
            StartTime: from,
            EndTime: new Date(window.end),
            NextToken: token,
          }),
        );
      },
      (output) => output.NextToken,
      pagesRead,
    );
    const events = found.flatMap(({ Events = [] }) => Events);
    const refused = events
      .flatMap((event) => {
        const call = refusedCallOf(event);
        return call && concerns(call.resources, target) ? [call] : [];
      })
      .slice(0, mostRefused);
    const oldest = found.at(-1)?.NextToken ? events.at(-1)?.EventTime : undefined;
    return {
      events: events.flatMap((event) => {
        const change = changeOf(event);
        return change && concerns(change.resources, target) ? [change] : [];
      }),
      ...(refused.length > 0 && { refused }),
      completeFrom: (oldest ?? from).toISOString(),
      completeUntil: before(window.end, minutesUntilListed * 60_000).toISOString(),
    };
  });

/** Changes of other APIs concern nobody here. What lies behind an API is known only to the checks of its domain. */
const concerns = (resources: Changes['events'][number]['resources'], { apiId }: Target): boolean =>
  resources.every(({ kind, id }) => kind !== 'api' || id === apiId);
