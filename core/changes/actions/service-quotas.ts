import {
  ListRequestedServiceQuotaChangeHistoryByQuotaCommand,
  RequestServiceQuotaIncreaseCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { type Action, pages, sends } from '../action.ts';

const openStates = new Set(['PENDING', 'CASE_OPENED']);

/** The state is the value that an open request already asks for: AWS takes one request for a quota at a time. */
export const requestServiceQuotaIncrease: Action = {
  send: sends(ServiceQuotasClient, RequestServiceQuotaIncreaseCommand),
  async state(environment, { ServiceCode, QuotaCode }) {
    const requests = await pages(async (NextToken) => {
      const page = await environment.client(ServiceQuotasClient).send(
        new ListRequestedServiceQuotaChangeHistoryByQuotaCommand({
          ServiceCode: String(ServiceCode),
          QuotaCode: String(QuotaCode),
          ...(NextToken !== undefined && { NextToken }),
        }),
      );
      return { items: page.RequestedQuotas ?? [], next: page.NextToken };
    });
    return requests.find(({ Status }) => openStates.has(Status ?? ''))?.DesiredValue ?? null;
  },
};
