import type {
  GetServiceQuotaCommandInput,
  ListRequestedServiceQuotaChangeHistoryByQuotaCommandInput,
  RequestedServiceQuotaChange,
  RequestServiceQuotaIncreaseCommandInput,
} from '@aws-sdk/client-service-quotas';
import { awsError, defineService, type Service } from '../define-service.ts';
import { pageOf } from '../page.ts';
import { operationsOn } from '../parameters.ts';

export interface ServiceQuotasState {
  /** Applied values by `<service>/<quota>`. */
  values: Record<string, number>;
  /** Requests for more, oldest first. AWS decides them, after this simulation. */
  requests: RequestedServiceQuotaChange[];
}

/** The quotas that the product asks for, with the value of a new account. @see https://docs.aws.amazon.com/general/latest/gr/apigateway.html */
const quotas: Readonly<Record<string, { name: string; value: number; unit?: string }>> = {
  'apigateway/L-8A5B8E43': { name: 'Throttle rate', value: 10_000 },
  'apigateway/L-9ED1E49A': { name: 'WebSocket new connections rate', value: 500 },
  'apigateway/L-E5AE38E3': {
    name: 'Maximum integration timeout in milliseconds',
    value: 29_000,
    unit: 'Milliseconds',
  },
  'lambda/L-B99A9384': { name: 'Concurrent executions', value: 1000 },
};

const operation = operationsOn<ServiceQuotasState>();

function quotaOf(ServiceCode: string, QuotaCode: string) {
  const quota = quotas[`${ServiceCode}/${QuotaCode}`];
  if (quota) return quota;
  throw awsError(
    'NoSuchResourceException',
    `The request failed because the specified quota ${QuotaCode} does not exist.`,
  );
}

const getServiceQuota = operation<GetServiceQuotaCommandInput>(
  ['ServiceCode', 'QuotaCode'],
  [],
  (state, { ServiceCode, QuotaCode }, { region, accountId }) => {
    const { name, value, unit = 'None' } = quotaOf(ServiceCode, QuotaCode);
    return {
      Quota: {
        ServiceCode,
        QuotaCode,
        QuotaArn: `arn:aws:servicequotas:${region}:${accountId}:${ServiceCode}/${QuotaCode}`,
        QuotaName: name,
        Value: state.values[`${ServiceCode}/${QuotaCode}`] ?? value,
        Unit: unit,
        Adjustable: true,
        GlobalQuota: false,
      },
    };
  },
);

const requestIncrease = operation<RequestServiceQuotaIncreaseCommandInput>(
  ['ServiceCode', 'QuotaCode', 'DesiredValue'],
  [],
  (state, { ServiceCode, QuotaCode, DesiredValue }, context) => {
    const { name, value } = quotaOf(ServiceCode, QuotaCode);
    if (DesiredValue <= (state.values[`${ServiceCode}/${QuotaCode}`] ?? value)) {
      throw awsError(
        'IllegalArgumentException',
        'The desired value must be greater than the current value of the quota.',
      );
    }
    if (ofQuota(state, ServiceCode, QuotaCode).some(({ Status }) => Status === 'PENDING')) {
      throw awsError(
        'ResourceAlreadyExistsException',
        'Only one open service quota increase request is allowed per quota.',
      );
    }
    const request: RequestedServiceQuotaChange = {
      Id: context.newId(40),
      ServiceCode,
      QuotaCode,
      QuotaName: name,
      DesiredValue,
      Status: 'PENDING',
      Created: context.now,
    };
    state.requests.push(request);
    return { RequestedQuota: request };
  },
);

const listRequests = operation<ListRequestedServiceQuotaChangeHistoryByQuotaCommandInput>(
  ['ServiceCode', 'QuotaCode'],
  ['Status', 'NextToken', 'MaxResults'],
  (state, { ServiceCode, QuotaCode, Status, NextToken, MaxResults = 100 }) => {
    quotaOf(ServiceCode, QuotaCode);
    const found = ofQuota(state, ServiceCode, QuotaCode).filter(
      (request) => request.Status === (Status ?? request.Status),
    );
    const { items, next } = pageOf(found, NextToken, MaxResults, 'InvalidPaginationTokenException');
    return { RequestedQuotas: items, ...(next !== undefined && { NextToken: next }) };
  },
);

const ofQuota = (state: ServiceQuotasState, service: string, quota: string) =>
  state.requests.filter(
    ({ ServiceCode, QuotaCode }) => ServiceCode === service && QuotaCode === quota,
  );

/** Service Quotas as the product uses it. @see https://docs.aws.amazon.com/servicequotas/2019-06-24/apireference/ */
export const serviceQuotas: Service<ServiceQuotasState> = defineService<ServiceQuotasState>({
  id: 'service-quotas',
  initial: () => ({ values: {}, requests: [] }),
  operations: {
    GetServiceQuota: getServiceQuota,
    RequestServiceQuotaIncrease: requestIncrease,
    ListRequestedServiceQuotaChangeHistoryByQuota: listRequests,
  },
});
