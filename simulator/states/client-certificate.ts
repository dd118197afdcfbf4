import * as z from 'zod/mini';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * When the certificate expires that API Gateway shows to backends, by its id: a year after it was generated, unless this says otherwise.
 * @see https://docs.aws.amazon.com/apigateway/latest/api/API_ClientCertificate.html
 */
export const clientCertificate = stateOf({
  schema: fieldsOf({
    /** A moment of simulated time. */
    expirationDate: z.iso.datetime(),
  }),

  names: (account) =>
    Object.keys(account.state<ApiGatewayState>('apigateway').clientCertificates ?? {}),

  set(account, id, { expirationDate }) {
    const found = account.state<ApiGatewayState>('apigateway').clientCertificates?.[id];
    if (!found) return false;
    found.expirationDate = new Date(expirationDate);
    return true;
  },
});
