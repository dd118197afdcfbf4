import type { Integration as RawIntegration } from '@aws-sdk/client-apigatewayv2';
import type { Integration } from '../../model/route.ts';

/** API Gateway's default, in milliseconds, where an integration names no timeout. */
const defaultTimeout = 30_000;

/**
 * An integration in the terms of the model, with its defaults written out.
 * @see https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/apis-apiid-integrations-integrationid.html
 */
export const integrationOf = (raw: RawIntegration): Integration => ({
  ...(raw.IntegrationId !== undefined && { id: raw.IntegrationId }),
  type: raw.IntegrationType ?? '',
  ...(raw.IntegrationSubtype !== undefined && { subtype: raw.IntegrationSubtype }),
  ...(raw.IntegrationMethod !== undefined && { httpMethod: raw.IntegrationMethod }),
  ...(raw.IntegrationUri !== undefined && { uri: raw.IntegrationUri }),
  ...(raw.ConnectionType !== undefined && { connectionType: raw.ConnectionType }),
  ...(raw.ConnectionId && { connectionId: raw.ConnectionId }),
  ...(raw.CredentialsArn && { credentials: raw.CredentialsArn }),
  timeoutInMillis: raw.TimeoutInMillis ?? defaultTimeout,
  ...(raw.PayloadFormatVersion !== undefined && { payloadFormatVersion: raw.PayloadFormatVersion }),
  ...(raw.RequestParameters && { requestParameters: raw.RequestParameters }),
  ...(raw.TlsConfig?.ServerNameToVerify && {
    tlsConfig: { serverNameToVerify: raw.TlsConfig.ServerNameToVerify },
  }),
});
