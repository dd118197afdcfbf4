import createListener from '../../../../core/remedies/catalogue/create-listener.ts';
import { linkPath, targetGroup } from '../network.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = (port: number) => ({
  subject: `arn:lb:${port}`,
  data: { loadBalancerArn: 'arn:lb', port, scheme: 'http', targetGroupArn: 'arn:tg' },
});

remedyTable(createListener, [
  {
    name: 'on the port of the URI',
    cause: cause(443),
    facts: { 'vpc-link': { paths: [linkPath()] } },
    expected: {
      operations: [
        {
          id: 'listener',
          service: 'elbv2',
          action: 'CreateListener',
          input: {
            LoadBalancerArn: 'arn:lb',
            Protocol: 'TCP',
            Port: 443,
            DefaultActions: [{ Type: 'forward', TargetGroupArn: 'arn:tg' }],
          },
          expects: null,
          undo: [
            {
              service: 'elbv2',
              action: 'DeleteListener',
              input: {
                ListenerArn: { $result: 'listener', path: 'Listeners.0.ListenerArn' },
              },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'more than one target group could be meant',
    cause: { ...cause(443), data: { loadBalancerArn: 'arn:lb', port: 443 } },
    facts: { 'vpc-link': { paths: [linkPath()] } },
    expected: null,
  },
  {
    name: 'a TLS listener needs a certificate',
    cause: cause(443),
    facts: {
      'vpc-link': {
        paths: [linkPath({ targetGroups: { known: [targetGroup({ protocol: 'TLS' })] } })],
      },
    },
    expected: null,
  },
  {
    name: 'there is one',
    cause: cause(80),
    facts: { 'vpc-link': { paths: [linkPath()] } },
    expected: null,
  },
]);
