import { PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { GetPolicyCommand } from '@aws-sdk/client-lambda';
import type { UserAccount } from './account.ts';
import { type BrokenApi, stage } from './broken-apis.ts';

const requests = 30;
const minute = 60_000;

/** Whether API Gateway may invoke the function behind an API. */
export async function isPermitted(
  { lambda }: UserAccount,
  { functionName }: BrokenApi,
): Promise<boolean> {
  try {
    const { Policy = '{}' } = await lambda.send(
      new GetPolicyCommand({ FunctionName: functionName }),
    );
    return Policy.includes('apigateway.amazonaws.com');
  } catch (error) {
    if (error instanceof Error && error.name === 'ResourceNotFoundException') return false;
    throw error;
  }
}

/** Puts the metrics that API Gateway would send for some requests at a time, all failing or all fine. */
export async function putRequests(
  { cloudWatch }: UserAccount,
  { name }: BrokenApi,
  at: Date,
  failing: boolean,
): Promise<void> {
  const metric = (MetricName: string, value: number) => ({
    MetricName,
    Dimensions: [
      { Name: 'ApiName', Value: name },
      { Name: 'Stage', Value: stage },
    ],
    Timestamp: at,
    Values: [value],
    Counts: [requests],
  });
  await cloudWatch.send(
    new PutMetricDataCommand({
      Namespace: 'AWS/ApiGateway',
      MetricData: [
        metric('Count', 1),
        metric('5XXError', failing ? 1 : 0),
        metric('4XXError', 0),
        metric('Latency', failing ? 8 : 40),
        ...(failing ? [] : [metric('IntegrationLatency', 30)]),
      ],
    }),
  );
}

/** How the APIs did before the alarm: well, then three minutes of nothing but errors. */
export async function putHistory(
  account: UserAccount,
  apis: readonly BrokenApi[],
  now = new Date(),
): Promise<void> {
  await Promise.all(
    apis.flatMap((api) =>
      Array.from({ length: 10 }, (_, ago) =>
        putRequests(account, api, new Date(now.getTime() - ago * minute), ago < 3),
      ),
    ),
  );
}

/** Requests every few seconds, answered as the permission has it, until the returned function is called. */
export function keepRequesting(account: UserAccount, apis: readonly BrokenApi[]): () => void {
  const every = setInterval(() => {
    for (const api of apis)
      void isPermitted(account, api)
        .then((fine) => putRequests(account, api, new Date(), !fine))
        .catch((error: unknown) => console.error(`The traffic of ${api.name}:`, error));
  }, 4000);
  return () => clearInterval(every);
}
