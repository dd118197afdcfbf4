import type { CustomDomain } from '../../model/front/domain.ts';
import type { Call } from '../../model/plan.ts';
import type { ApiKind } from '../../model/target.ts';
import { gatewayCall, gatewayV2Call } from '../advised.ts';

/** Where a mapping is to lead. */
interface MappedTo {
  readonly apiId: string;
  readonly stage: string;
  readonly kind: ApiKind;
}

/** What a person compares and creates where no mapping takes a path. */
export const mappingCalls = (
  domainName: string,
  path: string,
  { apiId = 'API_ID', stage = 'STAGE', kind = 'REST' }: Partial<MappedTo> = {},
): Call[] => {
  const [first] = path.split('/').filter((part) => part !== '');
  if (kind !== 'REST')
    return [
      gatewayV2Call('GetApiMappings', { DomainName: domainName }),
      gatewayV2Call('CreateApiMapping', {
        DomainName: domainName,
        ...(first !== undefined && { ApiMappingKey: first }),
        ApiId: apiId,
        Stage: stage,
      }),
    ];
  return [
    gatewayCall('GetBasePathMappings', { domainName }),
    gatewayCall('CreateBasePathMapping', {
      domainName,
      ...(first !== undefined && { basePath: first }),
      restApiId: apiId,
      stage,
    }),
  ];
};

/** What a person looks at and changes where the API's own host name is disabled. */
export const endpointCalls = (kind: 'REST' | 'HTTP', api: string): Call[] =>
  kind === 'HTTP'
    ? [
        gatewayV2Call('GetDomainNames', {}),
        gatewayV2Call('UpdateApi', { ApiId: api, DisableExecuteApiEndpoint: false }),
      ]
    : [
        gatewayCall('GetDomainNames', {}),
        gatewayCall('UpdateRestApi', {
          restApiId: api,
          patchOperations: [{ op: 'replace', path: '/disableExecuteApiEndpoint', value: 'false' }],
        }),
      ];

/** What a person looks at and creates where there is no stage of the name. */
export const stageCalls = (kind: 'REST' | 'HTTP', api: string, stage: string): Call[] =>
  kind === 'HTTP'
    ? [
        gatewayV2Call('GetStages', { ApiId: api }),
        gatewayV2Call('CreateStage', { ApiId: api, StageName: stage, AutoDeploy: true }),
      ]
    : [
        gatewayCall('GetDeployments', { restApiId: api }),
        gatewayCall('CreateStage', {
          restApiId: api,
          stageName: stage,
          deploymentId: 'DEPLOYMENT_ID',
        }),
      ];

/** What a person looks at and changes where clients' certificates are refused. */
export const truststoreCalls = (
  domainName: string,
  { truststoreVersion }: NonNullable<CustomDomain['mutualTls']>,
): Call[] => [
  gatewayCall('GetDomainName', { domainName }),
  gatewayCall('UpdateDomainName', {
    domainName,
    patchOperations: [
      truststoreVersion === undefined
        ? {
            op: 'replace',
            path: '/mutualTlsAuthentication/truststoreUri',
            value: 's3://BUCKET/NEW_TRUSTSTORE.pem',
          }
        : {
            op: 'replace',
            path: '/mutualTlsAuthentication/truststoreVersion',
            value: 'NEW_VERSION_ID',
          },
    ],
  }),
];

/** What a person looks at and changes where an API was made private or public, or a VPC endpoint was taken from it. */
export const endpointTypeCalls = (
  restApiId: string,
  former: string | undefined,
  endpoint: string | undefined,
): Call[] => [
  gatewayCall('GetRestApi', { restApiId }),
  gatewayCall('UpdateRestApi', {
    restApiId,
    patchOperations: [
      former === undefined
        ? {
            op: 'add',
            path: '/endpointConfiguration/vpcEndpointIds',
            value: endpoint ?? 'VPC_ENDPOINT_ID',
          }
        : {
            op: 'replace',
            path: `/endpointConfiguration/types/${former === 'PRIVATE' ? 'REGIONAL' : 'PRIVATE'}`,
            value: former,
          },
    ],
  }),
];

/** What a person looks at and creates where a domain is gone or has moved. @param target its host name; undefined: there is no domain */
export const domainCalls = (domainName: string, target: string | undefined): Call[] =>
  target === undefined
    ? [
        gatewayCall('CreateDomainName', {
          domainName,
          regionalCertificateArn: 'CERTIFICATE_ARN',
          endpointConfiguration: { types: ['REGIONAL'] },
        }),
        ...mappingCalls(domainName, '/').slice(1),
      ]
    : [gatewayCall('GetDomainName', { domainName })];

/** What a person looks at and changes where a certificate has expired or was revoked. */
export const certificateCalls = ({ name, endpointType, certificateArn }: CustomDomain): Call[] => [
  ...(certificateArn === undefined
    ? []
    : [
        {
          service: 'acm',
          action: 'DescribeCertificate',
          input: { CertificateArn: certificateArn },
        },
      ]),
  gatewayCall('UpdateDomainName', {
    domainName: name,
    patchOperations: [
      {
        op: 'replace',
        path: endpointType === 'EDGE' ? '/certificateArn' : '/regionalCertificateArn',
        value: 'NEW_CERTIFICATE_ARN',
      },
    ],
  }),
];
