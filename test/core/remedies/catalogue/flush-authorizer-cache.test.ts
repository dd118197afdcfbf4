import type { Facts } from '../../../../core/model/facts.ts';
import flushAuthorizerCache from '../../../../core/remedies/catalogue/flush-authorizer-cache.ts';
import { gap } from '../../checks/support/facts.ts';
import { configuration, lambdaFacts, route } from '../facts.ts';
import { remedyTable } from '../remedy-table.ts';

const data = {
  seconds: 3600,
  since: '2026-01-05T03:02:00.000Z',
  lastDenied: '2026-01-05T03:09:00.000Z',
};
const cause = (changes: Record<string, string | number> = {}) => ({
  check: 'authorizer-cache-stale-policy',
  subject: 'auth1',
  data: { ...data, ...changes },
});
const orders = { ...route('GET', '/orders'), authorizationType: 'CUSTOM', authorizerId: 'auth1' };
const at = (minute: number) => `2026-01-05T03:${String(minute).padStart(2, '0')}:00.000Z`;
const changed = (
  lastModified: string,
  more: Partial<NonNullable<Facts['lambda']>['functions'][number]> = {},
): Partial<Facts> => ({
  configuration: configuration({ routes: { known: [orders] } }),
  lambda: lambdaFacts({
    routes: [],
    authorizes: [{ httpMethod: 'GET', path: '/orders' }],
    configuration: { known: { version: '4', lastModified, timeout: 3, memorySize: 128 } },
    ...more,
  }),
});
const aliasMoved = (moment: string): Facts['changes'] => ({
  known: {
    events: [
      {
        at: moment,
        source: 'lambda.amazonaws.com',
        name: 'UpdateAlias',
        by: null,
        resources: [{ kind: 'function', id: 'orders' }],
        details: {},
      },
    ],
    completeFrom: at(0),
    completeUntil: at(10),
  },
});
const flush = {
  operations: [
    {
      id: 'flush',
      service: 'apigateway',
      action: 'FlushStageAuthorizersCache',
      input: { restApiId: 'a1b2c3d4e5', stageName: 'prod' },
      expects: { deploymentId: 'dep2' },
      undo: [],
    },
  ],
};

remedyTable(flushAuthorizerCache, [
  {
    name: 'the function was changed, and requests are still refused',
    cause: cause(),
    facts: changed(at(5)),
    expected: flush,
  },
  {
    name: 'the alias was moved back to an old version',
    cause: cause(),
    facts: { ...changed('2025-12-01T00:00:00.000Z'), changes: aliasMoved(at(5)) },
    expected: flush,
  },
  {
    name: 'the function was changed before the first refusal only',
    cause: cause(),
    facts: changed(at(1)),
    expected: null,
  },
  {
    name: 'nothing was refused after the change',
    cause: cause({ lastDenied: at(4) }),
    facts: changed(at(5)),
    expected: null,
  },
  {
    name: 'what was kept before the change has expired',
    cause: cause({ seconds: 60 }),
    facts: changed(at(5)),
    expected: null,
  },
  {
    name: 'nobody knows since when requests are refused',
    cause: { ...cause(), data: { seconds: 3600, lastDenied: data.lastDenied } },
    facts: changed(at(5)),
    expected: null,
  },
  {
    name: 'the function of another authorizer',
    cause: { ...cause(), subject: 'auth2' },
    facts: changed(at(5)),
    expected: null,
  },
  {
    name: 'the function could not be read',
    cause: cause(),
    facts: changed(at(5), { configuration: gap() }),
    expected: 'gap',
  },
]);
