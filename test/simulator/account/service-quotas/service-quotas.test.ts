import {
  GetServiceQuotaCommand,
  ListRequestedServiceQuotaChangeHistoryByQuotaCommand,
  RequestServiceQuotaIncreaseCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { expect, test } from '@jest/globals';
import { serviceQuotas } from '../../../../simulator/account/service-quotas/index.ts';
import { errorOf, stand } from '../stand.ts';

const rate = { ServiceCode: 'apigateway', QuotaCode: 'L-8A5B8E43' };

test.each([
  ['apigateway', 'L-8A5B8E43', 10_000],
  ['apigateway', 'L-E5AE38E3', 29_000],
  ['lambda', 'L-B99A9384', 1000],
])('%s %s is %d', async (ServiceCode, QuotaCode, value) => {
  const client = stand([serviceQuotas]).client(ServiceQuotasClient);
  const { Quota } = await client.send(new GetServiceQuotaCommand({ ServiceCode, QuotaCode }));
  expect(Quota?.Value).toBe(value);
});

test('an increase is asked for once, and AWS decides later', async () => {
  const client = stand([serviceQuotas]).client(ServiceQuotasClient);
  const ask = (DesiredValue: number) =>
    client.send(new RequestServiceQuotaIncreaseCommand({ ...rate, DesiredValue }));
  expect(await errorOf(() => ask(10_000))).toBe('IllegalArgumentException');
  expect(await ask(20_000)).toMatchObject({ RequestedQuota: { Status: 'PENDING' } });
  expect(await errorOf(() => ask(30_000))).toBe('ResourceAlreadyExistsException');
  const { RequestedQuotas } = await client.send(
    new ListRequestedServiceQuotaChangeHistoryByQuotaCommand(rate),
  );
  expect(RequestedQuotas).toMatchObject([{ DesiredValue: 20_000 }]);
  const { Quota } = await client.send(new GetServiceQuotaCommand(rate));
  expect(Quota?.Value).toBe(10_000);
});

test('an unknown quota is no resource', async () => {
  const client = stand([serviceQuotas]).client(ServiceQuotasClient);
  const unknown = new GetServiceQuotaCommand({ ServiceCode: 'lambda', QuotaCode: 'L-0' });
  expect(await errorOf(() => client.send(unknown))).toBe('NoSuchResourceException');
});
