import { expect } from '@jest/globals';
import acceptEndpointConnection from '../../../../core/remedies/catalogue/accept-endpoint-connection.ts';
import { remedyTable } from '../remedy-table.ts';

const data = (endpointIds: string, states: string) => ({
  data: { serviceId: 'vpce-svc-1', endpointIds, states },
});

remedyTable(acceptEndpointConnection, [
  {
    name: 'a rejected connection',
    cause: data('vpce-1', 'rejected'),
    expected: {
      operations: [
        {
          id: 'accept',
          service: 'ec2',
          action: 'AcceptVpcEndpointConnections',
          input: { ServiceId: 'vpce-svc-1', VpcEndpointIds: ['vpce-1'] },
          expects: { 'vpce-1': 'rejected' },
          undo: [
            {
              service: 'ec2',
              action: 'RejectVpcEndpointConnections',
              input: { ServiceId: 'vpce-svc-1', VpcEndpointIds: ['vpce-1'] },
            },
          ],
        },
      ],
    },
  },
  {
    name: 'one that waits: the undo rejects it, and the plan says so',
    cause: data('vpce-1', 'PendingAcceptance'),
    expected: {
      operations: [
        expect.objectContaining({ expects: { 'vpce-1': 'pendingAcceptance' } }) as never,
      ],
      blastRadius: [
        expect.objectContaining({ code: 'accept-endpoint-connection.reach' }) as never,
        expect.objectContaining({ code: 'accept-endpoint-connection.undo-rejects' }) as never,
      ],
    },
  },
  { name: 'a deleted one', cause: data('vpce-1', 'deleted'), expected: null },
  { name: 'no connection', cause: { data: { serviceId: 'vpce-svc-1' } }, expected: null },
]);
