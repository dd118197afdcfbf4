import { DescribeEventsCommand, type Event, HealthClient } from '@aws-sdk/client-health';
import type { Environment } from '../../aws/environment.ts';
import { pages } from '../../aws/pages.ts';
import type { BaseFacts } from '../../model/facts.ts';
import { type HealthEvent, healthServices } from '../../model/facts/health-event.ts';
import { mayBeMadeByAws } from '../../model/made-by-aws.ts';
import { healthRegionOf } from '../../model/partition.ts';
import type { Reading } from '../../model/reading.ts';
import type { ReadName } from '../../model/reads.generated.ts';
import type { Signals } from '../../model/signals.ts';
import { reading } from '../reading.ts';

/** The call of {@link readHealthEvents}. */
export const healthReads: readonly ReadName[] = ['health:DescribeEvents'];

const what = 'health:DescribeEvents';
/** How long before the window an event that still goes on was updated at the earliest. */
const days = 7;
/** Milliseconds that an answer is waited for. */
const patience = 5000;

/**
 * The issues of AWS's services in the Region that overlap the window, the last updated first.
 * @param signals absent: not known, then the alarm's symptom decides
 * @returns undefined where no event could explain the symptom
 * @see https://docs.aws.amazon.com/health/latest/APIReference/API_DescribeEvents.html
 */
export async function readHealthEvents(
  environment: Environment,
  { alarm, target, window }: BaseFacts,
  signals: Signals | undefined,
): Promise<Reading<HealthEvent[]> | undefined> {
  const isCalm = signals !== undefined && signals.since === null && signals.over === undefined;
  if (isCalm || !mayBeMadeByAws(signals ?? { symptom: alarm.symptom, failures: [] }))
    return undefined;
  const from = new Date(Date.parse(window.start) - days * 24 * 3_600_000);
  const filter = {
    services: [...healthServices],
    regions: [target.region],
    eventTypeCategories: ['issue' as const],
    eventStatusCodes: ['open' as const, 'closed' as const],
    lastUpdatedTimes: [{ from }],
  };
  const client = environment.client(HealthClient, { region: healthRegionOf(target.region) });
  const read = await reading(what, async () => {
    const found = await pages(
      (nextToken) =>
        client.send(
          new DescribeEventsCommand({ filter, maxResults: 100, nextToken }),
          // Its endpoint may be in another Region, to which a VPC has no way: then nobody answers at all.
          { abortSignal: AbortSignal.timeout(patience) },
        ),
      (output) => output.nextToken,
    );
    return found
      .flatMap(({ events = [] }) => events.flatMap(eventOf))
      .filter(({ end }) => end === null || end >= window.start);
  });
  const lacksPlan = 'gap' in read && read.gap.because.startsWith('SubscriptionRequiredException');
  return lacksPlan ? { gap: { what, because: noPlan } } : read;
}

const noPlan =
  'The AWS Health API is part of the Business, Enterprise On-Ramp and Enterprise support plans, and the account has none of them. The AWS Health Dashboard in the console shows the same events.';

function eventOf({ arn, service, eventTypeCode, startTime, endTime }: Event): HealthEvent[] {
  if (!arn || !service || !startTime) return [];
  const end = endTime?.toISOString() ?? null;
  return [{ arn, service, code: eventTypeCode ?? '-', start: startTime.toISOString(), end }];
}
