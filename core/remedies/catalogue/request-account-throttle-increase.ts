import { known } from '../../model/reading.ts';
import { defineRemedy } from '../define-remedy.ts';
import { call, operation } from '../operations.ts';

/** Quota L-8A5B8E43, shared by every API of the region. AWS decides, and a request cannot be withdrawn by a call. */
export default defineRemedy({
  id: 'request-account-throttle-increase',
  apis: ['REST', 'HTTP', 'WEBSOCKET'],
  risk: 'medium',
  writes: ['service-quotas:RequestServiceQuotaIncrease'],
  undoes: [],
  plan(_cause, { throttling }) {
    if (!throttling) return null;
    const before = known(throttling.accountRateLimit);
    const rate = known(throttling.regionRequestRate);
    const wanted = Math.ceil(Math.max(before, rate) * 1.5);
    return {
      operations: [
        operation(
          'request',
          call('service-quotas:RequestServiceQuotaIncrease', {
            ServiceCode: 'apigateway',
            QuotaCode: 'L-8A5B8E43',
            DesiredValue: wanted,
          }),
          { expects: null, undo: [] },
        ),
      ],
      blastRadius: [
        {
          code: 'request-account-throttle-increase.value',
          args: { before, wanted, rate: Math.round(rate) },
        },
        { code: 'request-account-throttle-increase.takes-time', args: {} },
      ],
      lifetime: 'permanent',
    };
  },
});
