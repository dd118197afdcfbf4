import type { Surroundings } from '../surroundings.ts';
import { invocationUri, publish } from '../worlds/functions.ts';
import { restApi } from '../worlds/rest-api.ts';
import { type PlacedWorld, usual } from '../worlds/world.ts';

export const stage = 'prod';
export const apiName = (index: number): string => `service-${String(index + 1).padStart(4, '0')}`;

/** Requests a minute of each API: enough for an alarm on every API to open an incident. */
const perMinute = 4;

/** As many APIs as asked for, each before a function of its own that nobody has let it invoke. */
export const fleetOf = (apis: number): PlacedWorld => ({
  ...usual,
  build(account) {
    const code: Surroundings['code'] = {
      'service/1.zip': {
        duration: 20,
        jitter: 0.2,
        outcome: { kind: 'return', value: { statusCode: 200, body: '{}' } },
      },
    };
    // Without a role, API Gateway writes no execution log, whatever a stage says.
    account.call('apigateway', 'UpdateAccount', {
      patchOperations: [
        {
          op: 'replace',
          path: '/cloudwatchRoleArn',
          value: `arn:aws:iam::${account.accountId}:role/api-gateway-logs`,
        },
      ],
    });
    const traffic = Array.from({ length: apis }, (_, index) => {
      const name = apiName(index);
      const arn = publish(account, { name, versions: ['service/1.zip'], alias: 'live' });
      const api = restApi(account, name, 'One of many');
      api.route('GET', '/items', {
        integration: {
          type: 'AWS_PROXY',
          integrationHttpMethod: 'POST',
          uri: invocationUri(account.region, arn),
        },
      });
      api.deploy(stage, 'first');
      api.stage(stage, [{ op: 'replace', path: '/*/*/logging/loglevel', value: 'INFO' }]);
      return { name, httpMethod: 'GET', path: '/items', perMinute, body: '', api: name, stage };
    });
    const surroundings = { code, processes: {}, hosts: {}, traffic, invokers: [] };
    return { surroundings, names: { stage } };
  },
});
