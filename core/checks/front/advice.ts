import type { CustomDomain } from '../../model/front/domain.ts';
import type { Call } from '../../model/plan.ts';
import { gatewayCall, gatewayV2Call } from '../advised.ts';

/** What a person compares and creates where no mapping takes a path. */
export const mappingCalls = (
  domainName: string,
  path: string,
  { apiId, stage }: { readonly apiId?: string; readonly stage?: string } = {},
): Call[] => {
  const [first] = path.split('/').filter((part) => part !== '');
  return [
    gatewayCall('GetBasePathMappings', { domainName }),
    gatewayCall('CreateBasePathMapping', {
      domainName,
      ...(first !== undefined && { basePath: first }),
      restApiId: apiId ?? 'API_ID',
      stage: stage ?? 'STAGE',
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
