import { evidence } from '../../model/evidence.ts';
import type { RefusedCall } from '../../model/facts/changes.ts';
import { servicePrincipal } from '../../model/partition.ts';
import { defineCheck, faulty } from '../define-check.ts';
import { hindrance } from './helpers/hindrance.ts';
import { byCaller, refusedCalls } from './helpers/refused-calls.ts';

/**
 * AWS throttled calls that would have changed the API: somebody calls the control plane more often than an account may. It breaks no
 * request; but a deployment may have stopped halfway.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html
 */
const id = 'control-plane-throttled';

/** Seconds in which an account may make one such call, where AWS allows less than its general rate. */
const slow: Readonly<Record<string, number>> = {
  CreateDeployment: 5,
  CreateRestApi: 3,
  ImportRestApi: 3,
  PutRestApi: 1,
  DeleteRestApi: 30,
  UpdateAccount: 20,
  UpdateUsagePlan: 20,
};

const isThrottled = ({ error, source }: RefusedCall): boolean =>
  /TooManyRequests|Throttl|RequestLimitExceeded/.test(error) &&
  (source === servicePrincipal('apigateway') || source === servicePrincipal('lambda'));

export default defineCheck({
  id,
  ...hindrance,
  judge: (facts, { since }) =>
    byCaller(refusedCalls(facts).filter(isThrottled)).map(({ by, calls }) => {
      const operations = [...new Set(calls.map(({ name }) => name))];
      return faulty({
        subject: by,
        confidence: 'certain',
        evidence: [
          evidence(`${id}.refused`, {
            by,
            tool: calls[0]?.tool ?? 'none',
            operations: operations.join(', '),
            count: calls.length,
            at: calls[0]?.at ?? facts.window.end,
          }),
          ...(since !== null && calls.some(({ at }) => at >= since)
            ? [evidence(`${id}.during`)]
            : []),
          ...operations.flatMap((operation) => {
            const seconds = slow[operation];
            return seconds === undefined ? [] : [evidence(`${id}.limit`, { operation, seconds })];
          }),
        ],
        routes: [],
        remedies: [],
      });
    }),
});
