import type { DescribeEventsCommandInput, Event } from '@aws-sdk/client-health';
import { awsError, defineService, type Service } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';

/** An event, with what every event has. */
export type StoredEvent = Event & { arn: string; service: string; startTime: Date };

export interface HealthState {
  events: StoredEvent[];
  /** Whether the account's support plan includes the API. */
  hasPlan: boolean;
}

const updatedAt = ({ lastUpdatedTime, startTime }: StoredEvent): Date =>
  lastUpdatedTime ?? startTime;

const operation = operationsOn<HealthState>();

const DescribeEvents = operation<DescribeEventsCommandInput>(
  [],
  ['filter', 'maxResults', 'nextToken'],
  (state, { filter = {}, maxResults = 10, nextToken }) => {
    if (!state.hasPlan)
      throw awsError(
        'SubscriptionRequiredException',
        'Your account does not have the required support plan.',
      );
    if (maxResults < 10 || maxResults > 100)
      throw awsError('ValidationException', 'maxResults must be from 10 to 100.');
    const fits = (values: readonly string[] | undefined, value: string | undefined) =>
      values === undefined || (value !== undefined && values.includes(value));
    const listed = state.events
      .filter(
        (event) =>
          fits(filter.services, event.service) &&
          fits(filter.regions, event.region) &&
          fits(filter.eventTypeCategories, event.eventTypeCategory) &&
          fits(filter.eventStatusCodes, event.statusCode) &&
          (filter.lastUpdatedTimes ?? []).every(({ from }) => !from || updatedAt(event) >= from),
      )
      .toReversed();
    const { items, next } = pageOf(listed, nextToken, maxResults, 'InvalidPaginationToken');
    return { events: items, ...(next !== undefined && { nextToken: next }) };
  },
);

/** AWS Health. @see https://docs.aws.amazon.com/health/latest/APIReference/Welcome.html */
export const health: Service<HealthState> = defineService<HealthState>({
  id: 'health',
  initial: () => ({ events: [], hasPlan: true }),
  operations: { DescribeEvents },
});
