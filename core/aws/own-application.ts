/** The SDK writes it into the user agent of each call as `app/gateway-medic`, and CloudTrail keeps that. */
const userAgentAppId = 'gateway-medic';

/**
 * What tells this product's own calls from those of others.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-appid.html
 */
export const ownApplication = {
  /** Of every client. */
  configuration: { userAgentAppId },
  /** Whether a call with this user agent was the product's own. */
  made: (userAgent: string): boolean => new RegExp(`\\bapp/${userAgentAppId}\\b`).test(userAgent),
  /** What CloudTrail keeps of a call of the product. */
  userAgent: `aws-sdk-js/3 app/${userAgentAppId}`,
} as const;
