import { recommendedHttpFormat } from '../../core/audit/recommended-format.ts';
import type { Account } from '../account/account.ts';
import { caller } from './caller.ts';
import { permit } from './functions.ts';
import { httpApi } from './http-api.ts';
import { alias, buildFunctions, code, permitAll } from './storefront/functions.ts';
import { defineRoutes, issuerHost, reviewsHost, toFunction } from './storefront/routes.ts';
import { customer, storefrontTraffic } from './storefront/traffic.ts';
import type { BuiltWorld } from './world.ts';

const accessLogGroup = '/aws/apigateway/storefront';
const mobileLogGroup = '/aws/apigateway/mobile';

/**
 * A shop behind an HTTP API with automatic deployments: Lambda functions by alias, a host on the internet, and routes that want a JWT
 * or ask a Lambda authorizer. A second API has a stage with a name.
 */
export function buildStorefront(account: Account): BuiltWorld {
  const functions = buildFunctions(account);
  const api = httpApi(account, 'storefront', {
    CorsConfiguration: { AllowOrigins: ['https://shop.example.com'], AllowMethods: ['*'] },
  });
  const { authorizerId, ...ids } = defineRoutes(account, api, functions);
  permitAll(account, api.id, authorizerId);
  api.stage(stageOf(account, '$default', accessLogGroup));
  const mobile = httpApi(account, 'mobile');
  mobile.route('GET /feed', toFunction(functions.feed));
  permit(account, 'feed', alias, 'feed', `${mobile.id}/*/GET/feed`);
  mobile.stage(stageOf(account, 'v1', mobileLogGroup));
  return {
    surroundings: {
      code: structuredClone(code),
      processes: {},
      hosts: {
        [reviewsHost]: { duration: 80, status: 200, body: '{"stars":4}', up: true },
        [issuerHost]: { duration: 60, status: 200, body: '{}', up: true },
      },
      traffic: storefrontTraffic(),
      invokers: [],
    },
    names: {
      region: account.region,
      accountId: account.accountId,
      apiKind: 'HTTP',
      apiName: 'storefront',
      apiId: api.id,
      stage: '$default',
      authorizerId,
      ...ids,
      mobileApiId: mobile.id,
      function: functions,
      accessLogGroup,
      mobileLogGroup,
      reviewsHost,
      issuerHost,
      customer,
    },
  };
}

/** A stage with what an operator needs: an access log, metrics per route, and throttling. */
function stageOf(account: Account, StageName: string, group: string) {
  caller(account, 'logs')('CreateLogGroup', { logGroupName: group });
  return {
    StageName,
    AutoDeploy: true,
    DefaultRouteSettings: {
      DetailedMetricsEnabled: true,
      ThrottlingRateLimit: 200,
      ThrottlingBurstLimit: 400,
    },
    AccessLogSettings: {
      DestinationArn: `arn:aws:logs:${account.region}:${account.accountId}:log-group:${group}`,
      Format: recommendedHttpFormat,
    },
  };
}
