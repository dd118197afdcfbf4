import { test } from '@jest/globals';
import type { Domain } from '../../core/model/finding.ts';
import { playedAsRecorded } from '../support/played-scenario.ts';

/** A scenario of each family of causes. `npm run test:replays` plays all scenarios. */
const representatives = {
  logs: 'execution-logging-off',
  lambda: 'lambda-permission-missing',
  'vpc-link': 'vpclink-v1-nacl-blocked',
  http: 'http-connection-refused',
  throttling: 'throttle-usage-plan',
  authorization: 'api-key-disabled',
  deployment: 'not-deployed-since-change',
  account: 'cloudwatch-role-missing',
} as const satisfies Record<Domain, string>;

test.each(Object.entries(representatives))('%s: %s', async (_, name) => {
  await playedAsRecorded(name);
});
