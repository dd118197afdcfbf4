import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { pathOf } from '../link-paths.ts';
import { call, operation, resultOf } from '../operations.ts';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html */
export default defineRemedy({
  id: 'create-listener',
  apis: ['REST'],
  risk: 'medium',
  writes: ['elbv2:CreateListener'],
  undoes: ['elbv2:DeleteListener'],
  plan(cause, facts) {
    const path = pathOf(cause, facts);
    const port = Number(cause.data?.['port']);
    const arn = cause.data?.['targetGroupArn'];
    const loadBalancer = path && known(path.loadBalancer);
    // The check names a target group only where no other could be meant.
    const group = path && known(path.targetGroups).find((candidate) => candidate.arn === arn);
    if (!loadBalancer || !group || !Number.isInteger(port)) return null;
    // A TLS listener needs a certificate that nothing here names.
    if (group.protocol === 'TLS') return null;
    if (known(path.listeners).some((listener) => listener.port === port)) return null;
    return {
      operations: [
        operation(
          'listener',
          call('elbv2:CreateListener', {
            LoadBalancerArn: loadBalancer.arn,
            Protocol: group.protocol,
            Port: port,
            DefaultActions: [{ Type: 'forward', TargetGroupArn: group.arn }],
          }),
          {
            expects: null,
            undo: [
              call('elbv2:DeleteListener', {
                ListenerArn: resultOf('listener', 'Listeners.0.ListenerArn'),
              }),
            ],
          },
        ),
      ],
      blastRadius: [
        {
          code: 'create-listener.port',
          args: { balancer: loadBalancer.name, port: String(port), group: group.name },
        },
      ],
      lifetime: 'permanent',
    };
  },
});
