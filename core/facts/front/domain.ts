import {
  APIGatewayClient,
  type DomainName,
  GetDomainNameCommand,
} from '@aws-sdk/client-api-gateway';
import type { Environment } from '../../aws/environment.ts';
import type { CustomDomain } from '../../model/front/domain.ts';
import type { Reading } from '../../model/reading.ts';
import { reading } from '../reading.ts';

/**
 * The custom domain of a name; null where the account and Region have none.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainName.html
 */
export const readDomain = (
  environment: Environment,
  domainName: string,
): Promise<Reading<CustomDomain | null>> =>
  reading<CustomDomain | null>(
    'apigateway:GetDomainName',
    async () =>
      customDomainOf(
        await environment.client(APIGatewayClient).send(new GetDomainNameCommand({ domainName })),
      ),
    { NotFoundException: null },
  );

/** API Gateway's custom domain in the terms of the model. */
export function customDomainOf(raw: DomainName): CustomDomain {
  const endpointType = raw.endpointConfiguration?.types?.[0] ?? 'EDGE';
  const isEdge = endpointType === 'EDGE';
  const target = isEdge ? raw.distributionDomainName : raw.regionalDomainName;
  const certificateArn = isEdge
    ? raw.certificateArn
    : (raw.regionalCertificateArn ?? raw.certificateArn);
  return {
    name: raw.domainName ?? '',
    endpointType,
    ...(raw.domainNameStatus !== undefined && { status: raw.domainNameStatus }),
    ...(raw.domainNameStatusMessage !== undefined && {
      statusMessage: raw.domainNameStatusMessage,
    }),
    ...(target !== undefined && { target }),
    ...(certificateArn !== undefined && { certificateArn }),
    ...mutualTlsOf(raw),
    ...(raw.routingMode !== undefined &&
      !mappingsOnly.includes(raw.routingMode) && { routingMode: raw.routingMode }),
  };
}

/**
 * The mode in which routing rules lead nowhere, as either version of the API calls it.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/set-routing-mode.html
 */
const mappingsOnly: readonly string[] = ['BASE_PATH_MAPPING_ONLY', 'API_MAPPING_ONLY'];

const mutualTlsOf = ({
  mutualTlsAuthentication: mutual,
}: DomainName): Pick<CustomDomain, 'mutualTls'> =>
  mutual?.truststoreUri === undefined
    ? {}
    : {
        mutualTls: {
          truststoreUri: mutual.truststoreUri,
          ...(mutual.truststoreVersion !== undefined && {
            truststoreVersion: mutual.truststoreVersion,
          }),
          warnings: mutual.truststoreWarnings ?? [],
        },
      };
