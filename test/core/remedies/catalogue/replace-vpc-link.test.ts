import { expect } from '@jest/globals';
import replaceVpcLink from '../../../../core/remedies/catalogue/replace-vpc-link.ts';
import { configuration } from '../facts.ts';
import { linkIntegration, linkPath, linkRoute } from '../network.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { check: 'vpclink-v1-failed', subject: 'link1', data: { connectionId: 'link1' } };

remedyTable(replaceVpcLink, [
  {
    name: 'creates, moves every method, deploys',
    cause,
    facts: {
      'vpc-link': { paths: [linkPath()] },
      configuration: configuration({ routes: { known: [linkRoute] } }),
    },
    expected: {
      operations: [
        expect.objectContaining({
          id: 'link',
          action: 'CreateVpcLink',
          expects: null,
          input: {
            name: expect.stringMatching(/^gateway-medic-[0-9a-f]{10}$/),
            targetArns: ['arn:lb'],
          },
        }) as never,
        expect.objectContaining({
          action: 'UpdateIntegration',
          expects: { '/connectionId': 'link1' },
          input: expect.objectContaining({
            patchOperations: [
              { op: 'replace', path: '/connectionId', value: { $result: 'link', path: 'id' } },
            ],
          }),
        }) as never,
        expect.objectContaining({ action: 'CreateDeployment' }) as never,
      ],
    },
  },
  {
    name: 'the load balancer is gone',
    cause,
    facts: {
      'vpc-link': { paths: [linkPath({ loadBalancer: { known: null } })] },
      configuration: configuration({ routes: { known: [linkRoute] } }),
    },
    expected: null,
  },
  {
    name: 'whether there is a load balancer could not be read',
    cause,
    facts: {
      'vpc-link': {
        paths: [
          linkPath({
            loadBalancer: { gap: { what: 'elbv2:DescribeLoadBalancers', because: 'denied' } },
          }),
        ],
      },
      configuration: configuration({ routes: { known: [linkRoute] } }),
    },
    expected: 'gap',
  },
  {
    name: 'a stage variable names the link',
    cause,
    facts: {
      'vpc-link': { paths: [linkPath()] },
      configuration: configuration({
        routes: {
          known: [
            {
              ...linkRoute,
              integration: { ...linkIntegration, connectionId: '${stageVariables.link}' },
            },
          ],
        },
      }),
    },
    expected: null,
  },
]);
