import { describe } from '@jest/globals';
import rule from '../../../../core/audit/rules/private-exposure.ts';
import { gap, known } from '../support/facts.ts';
import { table } from '../support/table.ts';

const domains = known([{ domain: 'api.example.com', basePath: '' }]);
const policy = (statement: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: '*',
        Action: 'execute-api:Invoke',
        Resource: '*',
        ...statement,
      },
    ],
  });
const inVpc = { Condition: { StringEquals: { 'aws:SourceVpce': 'vpce-1' } } };

describe('private-exposure', () => {
  table(rule, [
    ['no custom domain', {}, []],
    [
      'both ways in',
      { domains },
      [['default-endpoint']],
      ['apigateway:UpdateRestApi', 'apigateway:CreateDeployment'],
    ],
    ['only the custom domain', { domains, api: { disableExecuteApiEndpoint: true } }, ['pass']],
    ['domains not known', { domains: gap('apigateway:GetDomainNames') }, ['unknown']],
    ['reached in a way that is new', { rest: { endpointType: 'ORBITAL' } }, ['unknown']],
    ['private, for nobody yet', { rest: { endpointType: 'PRIVATE' } }, ['pass']],
    [
      'private, for one endpoint',
      { rest: { endpointType: 'PRIVATE', policy: policy(inVpc) } },
      ['pass'],
    ],
    [
      'private, for everyone',
      { rest: { endpointType: 'PRIVATE', policy: policy({}) } },
      [['every-vpc']],
      null,
    ],
    [
      'private, escaped as API Gateway does it',
      { rest: { endpointType: 'PRIVATE', policy: policy({}).replaceAll('"', String.raw`\"`) } },
      [['every-vpc']],
    ],
    [
      'private, everyone but others',
      {
        rest: {
          endpointType: 'PRIVATE',
          policy: JSON.stringify({
            Statement: [
              { Effect: 'Allow', Principal: '*', Action: '*' },
              {
                Effect: 'Deny',
                Principal: '*',
                Action: '*',
                Condition: { StringNotEquals: { 'aws:sourceVpc': 'vpc-1' } },
              },
            ],
          }),
        },
      },
      ['pass'],
    ],
    ['private, unreadable', { rest: { endpointType: 'PRIVATE', policy: 'oops' } }, ['unknown']],
    ['for administrators, on the internet', { givenClass: 'admin' }, [['public-admin']], null],
    [
      'for administrators, from one address',
      {
        givenClass: 'admin',
        rest: { policy: policy({ Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } } }) },
      },
      ['pass'],
    ],
  ]);
});
