import { evidence } from '../../model/evidence.ts';
import { defineRemedy } from '../define-remedy.ts';
import { wordsOf } from '../link-paths.ts';
import { call, operation } from '../operations.ts';

/** https://docs.aws.amazon.com/vpc/latest/privatelink/configure-endpoint-service.html#accept-reject-connection-requests */
export default defineRemedy({
  id: 'accept-endpoint-connection',
  apis: ['REST'],
  risk: 'medium',
  writes: ['ec2:AcceptVpcEndpointConnections'],
  undoes: ['ec2:RejectVpcEndpointConnections'],
  plan({ data }) {
    const serviceId = data?.['serviceId'];
    const endpointIds = wordsOf(data?.['endpointIds']);
    const states = wordsOf(data?.['states']).map(
      (state) => state.charAt(0).toLowerCase() + state.slice(1),
    );
    if (!serviceId || endpointIds.length === 0 || states.length !== endpointIds.length) return null;
    // What was deleted, has failed or expired cannot be accepted.
    if (!states.every((state) => state === 'rejected' || state === 'pendingAcceptance'))
      return null;
    const which = { ServiceId: serviceId, VpcEndpointIds: endpointIds };
    return {
      operations: [
        operation('accept', call('ec2:AcceptVpcEndpointConnections', which), {
          expects: Object.fromEntries(endpointIds.map((id, index) => [id, states[index]])),
          undo: [call('ec2:RejectVpcEndpointConnections', which)],
        }),
      ],
      blastRadius: [
        evidence('accept-endpoint-connection.reach', {
          endpoints: endpointIds.join(', '),
          service: serviceId,
        }),
        ...(states.includes('pendingAcceptance')
          ? [evidence('accept-endpoint-connection.undo-rejects')]
          : []),
      ],
      lifetime: 'permanent',
    };
  },
});
