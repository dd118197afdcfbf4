import {
  ListRequestedServiceQuotaChangeHistoryByQuotaCommand,
  RequestServiceQuotaIncreaseCommand,
  ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { pages } from '../../../aws/pages.ts';
import { servicePrincipal } from '../../../model/partition.ts';
import { sends } from '../../sends.ts';
import { defineWrite } from '../../write.ts';

const quotas = servicePrincipal('servicequotas');
const openStates = new Set(['PENDING', 'CASE_OPENED']);

/** The state is the value that an open request already asks for: AWS takes one request for a quota at a time. */
export default defineWrite({
  name: 'service-quotas:RequestServiceQuotaIncrease',
  grants: [
    {
      actions: ['servicequotas:RequestServiceQuotaIncrease'],
      resources: ['arn:{partition}:servicequotas:{region}:{account}:apigateway/<QuotaCode>'],
      reason: 'Quotas of API Gateway, and of nothing else; each Region gives them the same codes.',
    },
    {
      // The first request of an account makes the role by which Service Quotas opens a support case.
      actions: ['iam:CreateServiceLinkedRole'],
      resources: [
        `arn:{partition}:iam::{account}:role/aws-service-role/${quotas}/AWSServiceRoleForServiceQuotas`,
      ],
      conditions: { StringEquals: { 'iam:AWSServiceName': quotas } },
    },
  ],
  reads: ['service-quotas:ListRequestedServiceQuotaChangeHistoryByQuota'],
  send: sends(ServiceQuotasClient, RequestServiceQuotaIncreaseCommand),
  async state(environment, { ServiceCode, QuotaCode }) {
    const outputs = await pages(
      (NextToken) =>
        environment.client(ServiceQuotasClient).send(
          new ListRequestedServiceQuotaChangeHistoryByQuotaCommand({
            ServiceCode: String(ServiceCode),
            QuotaCode: String(QuotaCode),
            ...(NextToken && { NextToken }),
          }),
        ),
      ({ NextToken }) => NextToken,
    );
    const requests = outputs.flatMap(({ RequestedQuotas = [] }) => RequestedQuotas);
    return requests.find(({ Status }) => openStates.has(Status ?? ''))?.DesiredValue ?? null;
  },
  makes: (state, { DesiredValue }) => state === DesiredValue,
});
