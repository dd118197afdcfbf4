import type { BadSignature } from '../../surroundings.ts';
import { type GatewayResponse, gatewayResponse } from '../answer.ts';
import type { Passage } from '../passage.ts';

/** What an `Authorization` header that is no signature is answered with. */
export const malformed = (): GatewayResponse =>
  gatewayResponse('DEFAULT_4XX', {
    message:
      "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
  });

/** Minutes that a client's clock may be off. */
const tolerance = 5;

/** `20150830T123600Z` */
const compact = (at: Date): string => at.toISOString().replaceAll(/[-:]|\.\d+/g, '');

/**
 * How API Gateway answers signatures that it cannot accept.
 * @see https://repost.aws/knowledge-center/api-gateway-troubleshoot-403-forbidden
 */
export const badSignatures: Readonly<Record<BadSignature, (passage: Passage) => GatewayResponse>> =
  {
    malformed,
    wrong: () => gatewayResponse('INVALID_SIGNATURE'),
    expired: ({ world }) => {
      const signed = compact(new Date(world.now.getTime() - 7 * 60_000));
      const oldest = compact(new Date(world.now.getTime() - tolerance * 60_000));
      return gatewayResponse('INVALID_SIGNATURE', {
        message: `Signature expired: ${signed} is now earlier than ${oldest} (${compact(world.now)} - ${tolerance} min.)`,
      });
    },
    'unknown-key': () =>
      gatewayResponse('ACCESS_DENIED', {
        message: 'The security token included in the request is invalid.',
      }),
    'expired-token': () => gatewayResponse('EXPIRED_TOKEN'),
  };
