import correctHealthCheck from '../../../../core/remedies/catalogue/correct-health-check.ts';
import { linkPath, targetGroup } from '../network.ts';
import { remedyTable } from '../remedy-table.ts';

const cause = { subject: 'arn:tg', data: { targetGroupArn: 'arn:tg', connectionId: 'link1' } };
const withCheckOn = (port: string) => ({
  'vpc-link': {
    paths: [
      linkPath({
        targetGroups: { known: [targetGroup({ healthCheck: { port, protocol: 'TCP' } })] },
      }),
    ],
  },
});

remedyTable(correctHealthCheck, [
  {
    name: 'a port that no target serves',
    cause,
    facts: withCheckOn('9999'),
    expected: {
      operations: [
        {
          id: 'check-traffic-port',
          service: 'elbv2',
          action: 'ModifyTargetGroup',
          input: { TargetGroupArn: 'arn:tg', HealthCheckPort: 'traffic-port' },
          expects: { HealthCheckPort: '9999' },
          undo: [
            {
              service: 'elbv2',
              action: 'ModifyTargetGroup',
              input: { TargetGroupArn: 'arn:tg', HealthCheckPort: '9999' },
            },
          ],
        },
      ],
    },
  },
  { name: 'the traffic port', cause, facts: withCheckOn('traffic-port'), expected: null },
  { name: 'the port that the targets serve', cause, facts: withCheckOn('8080'), expected: null },
]);
