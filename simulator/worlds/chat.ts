import { recommendedWebsocketFormat } from '../../core/audit/recommended-format.ts';
import type { Account } from '../account/account.ts';
import { caller } from './caller.ts';
import { buildFunctions, code, permitAll, routes } from './chat/functions.ts';
import { chatTraffic } from './chat/traffic.ts';
import { invocationUri } from './functions.ts';
import { enableLogging } from './shop/stage.ts';
import { socketApi } from './socket-api.ts';
import type { BuiltWorld } from './world.ts';

const accessLogGroup = '/aws/apigateway/chat';
const stage = 'live';

/**
 * A chat behind a WebSocket API: a function by alias for each route, a Lambda authorizer at the door, and no `$default` route. Its stage is
 * deployed by hand.
 */
export function buildChat(account: Account): BuiltWorld {
  const functions = buildFunctions(account);
  enableLogging(account);
  const api = socketApi(account, 'chat');
  const authorizerId = api.authorizer({
    Name: 'doorkeeper',
    AuthorizerType: 'REQUEST',
    AuthorizerUri: invocationUri(account.region, functions.doorkeeper),
    IdentitySource: ['route.request.header.Authorization'],
  });
  const made = routes.map(([key, name, called]) => {
    const guarded = { AuthorizationType: 'CUSTOM', AuthorizerId: authorizerId } as const;
    return [called, api.route(key, functions[name], key === '$connect' ? guarded : {})] as const;
  });
  permitAll(account, api.id, authorizerId);
  const deploymentId = api.deploy('Release 12');
  api.stage(stageOf(account, deploymentId));
  const by = (field: 'routeId' | 'integrationId') =>
    Object.fromEntries(made.map(([called, ids]) => [called, ids[field]]));
  return {
    surroundings: {
      code: structuredClone(code),
      processes: {},
      hosts: {},
      traffic: chatTraffic(),
      // Whom an identity policy lets connect, where $connect asks for a signature.
      invokers: [`arn:aws:sts::${account.accountId}:assumed-role/members/session`],
    },
    names: {
      region: account.region,
      accountId: account.accountId,
      apiKind: 'WEBSOCKET',
      apiName: 'chat',
      apiId: api.id,
      stage,
      deploymentId,
      authorizerId,
      route: by('routeId'),
      integration: by('integrationId'),
      function: functions,
      accessLogGroup,
    },
  };
}

/** The stage with what an operator needs: both logs, metrics by route, and throttling. */
function stageOf(account: Account, DeploymentId: string) {
  caller(account, 'logs')('CreateLogGroup', { logGroupName: accessLogGroup });
  return {
    StageName: stage,
    DeploymentId,
    DefaultRouteSettings: {
      DetailedMetricsEnabled: true,
      LoggingLevel: 'ERROR' as const,
      ThrottlingRateLimit: 200,
      ThrottlingBurstLimit: 400,
    },
    AccessLogSettings: {
      DestinationArn: `arn:aws:logs:${account.region}:${account.accountId}:log-group:${accessLogGroup}`,
      Format: recommendedWebsocketFormat,
    },
  };
}
