import { pricePerByte } from '../../core/model/insights-price.ts';
import type { PlayedIncident } from './played.ts';

/** List prices in US dollars, us-east-1. https://aws.amazon.com/pricing/ */
const price = {
  stateTransition: 0.025 / 1000,
  lambdaRequest: 0.2 / 1_000_000,
  /** arm64, per GB and second. */
  lambdaSecond: 0.000_013_333_4,
  /** Per metric that GetMetricData is asked for. */
  metric: 0.01 / 1000,
  /** Logs Insights, per byte that a query scans. */
  scanned: pricePerByte('us-east-1'),
  dynamoWrite: 0.625 / 1_000_000,
  dynamoRead: 0.125 / 1_000_000,
  s3Put: 0.005 / 1000,
  s3Get: 0.0004 / 1000,
  sns: 0.5 / 1_000_000,
};

/** Gigabytes of memory of the workflow's Lambdas. */
const memory = 1;
/** Seconds that a Lambda computes in an invocation, besides waiting for AWS. */
const computing = 0.05;

/** What AWS lists for one incident: workflow, Lambdas, metrics, scanned logs, storage. */
export function priceOf({ calls, states, invocations, scanned }: PlayedIncident): number {
  const count = (service: string, ...operations: string[]) =>
    calls.filter((call) => call.service === service && operations.includes(call.operation)).length;
  const metrics = calls
    .filter(({ operation }) => operation === 'GetMetricData')
    .map(({ input }) => (input['MetricDataQueries'] as unknown[]).length)
    .reduce((sum, queries) => sum + queries, 0);
  const seconds = invocations.reduce((sum, one) => sum + one + computing, 0);
  return (
    states.length * price.stateTransition +
    invocations.length * price.lambdaRequest +
    seconds * memory * price.lambdaSecond +
    metrics * price.metric +
    scanned * price.scanned +
    count('dynamodb', 'PutItem', 'UpdateItem', 'DeleteItem') * price.dynamoWrite +
    // Opening an incident writes three items in one transaction, each at twice the price.
    count('dynamodb', 'TransactWriteItems') * 6 * price.dynamoWrite +
    count('dynamodb', 'GetItem', 'Query') * price.dynamoRead +
    count('s3', 'PutObject') * price.s3Put +
    count('s3', 'GetObject') * price.s3Get +
    count('sns', 'Publish') * price.sns
  );
}
