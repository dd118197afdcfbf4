import { recommendedHttpFormat } from '../core/audit/recommended-format.ts';
import type { Account } from './account/account.ts';
import type { ApiGatewayV2State } from './account/apigatewayv2/state.ts';

/** Turns the access log of every stage of an HTTP API on or off: they have no other. One that has an access log keeps it as it is. */
export function setHttpStages(account: Account, isLogged: boolean): void {
  const { apis } = account.state<ApiGatewayV2State>('apigatewayv2');
  for (const [ApiId, { stages }] of Object.entries(apis))
    for (const { StageName, AccessLogSettings } of Object.values(stages)) {
      const place = { ApiId, StageName };
      if (!isLogged) account.call('apigatewayv2', 'DeleteAccessLogSettings', place);
      else if (!AccessLogSettings?.DestinationArn) writeAccessLog(account, place);
    }
}

function writeAccessLog(
  account: Account,
  place: { readonly ApiId: string; readonly StageName: string },
): void {
  const logGroupName = `/aws/apigateway/${place.ApiId}/${place.StageName.replace('$', '')}`;
  account.call('logs', 'CreateLogGroup', { logGroupName });
  account.call('apigatewayv2', 'UpdateStage', {
    ...place,
    AccessLogSettings: {
      DestinationArn: `arn:aws:logs:${account.region}:${account.accountId}:log-group:${logGroupName}`,
      Format: recommendedHttpFormat,
    },
  });
}
