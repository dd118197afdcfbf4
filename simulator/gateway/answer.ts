/** What goes back to the client. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The default status, message and error type of each kind of answer that API Gateway gives on its own. */
const defaults = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource', 'AccessDeniedException'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error', 'InternalServerErrorException'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, null, 'AuthorizerConfigurationException'],
  AUTHORIZER_FAILURE: [500, null, 'AuthorizerConfigurationException'],
  BAD_REQUEST_BODY: [400, 'Invalid request body', 'BadRequestException'],
  BAD_REQUEST_PARAMETERS: [400, 'Missing required request parameters', 'BadRequestException'],
  DEFAULT_4XX: [403, 'Forbidden', 'ForbiddenException'],
  DEFAULT_5XX: [500, 'Internal server error', 'InternalServerErrorException'],
  EXPIRED_TOKEN: [
    403,
    'The security token included in the request is expired',
    'ExpiredTokenException',
  ],
  INVALID_SIGNATURE: [
    403,
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    'InvalidSignatureException',
  ],
  INTEGRATION_FAILURE: [504, 'Internal server error', 'InternalServerErrorException'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out', 'InternalServerErrorException'],
  INVALID_API_KEY: [403, 'Forbidden', 'ForbiddenException'],
  MISSING_AUTHENTICATION_TOKEN: [
    403,
    'Missing Authentication Token',
    'MissingAuthenticationTokenException',
  ],
  QUOTA_EXCEEDED: [429, 'Limit Exceeded', 'LimitExceededException'],
  REQUEST_TOO_LARGE: [413, 'Request Too Long', 'RequestTooLargeException'],
  THROTTLED: [429, 'Too Many Requests', 'TooManyRequestsException'],
  UNAUTHORIZED: [401, 'Unauthorized', 'UnauthorizedException'],
  WAF_FILTERED: [403, 'Forbidden', 'ForbiddenException'],
  UNSUPPORTED_MEDIA_TYPE: [415, 'Unsupported Media Type', 'BadRequestException'],
} satisfies Record<string, readonly [status: number, message: string | null, errorType: string]>;

/** `$context.error.responseType`. @see https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html */
export type ResponseType = keyof typeof defaults;

/** A gateway response: an answer with the type and message that the access log names. */
export interface GatewayResponse extends Answer {
  readonly responseType: ResponseType;
  readonly message: string | null;
}

/**
 * A gateway response with the default status and message of its type, or with others where the cause has its own.
 * Statuses do not follow from types: a failed Lambda integration is an `INTEGRATION_FAILURE` with 502.
 */
export function gatewayResponse(
  responseType: ResponseType,
  own: { status?: number; message?: string } = {},
): GatewayResponse {
  const [status, standard, errorType] = defaults[responseType];
  const message = own.message ?? standard;
  const key = responseType === 'ACCESS_DENIED' ? 'Message' : 'message';
  return {
    responseType,
    message,
    status: own.status ?? status,
    body: JSON.stringify({ [key]: message }),
    headers: { 'content-type': 'application/json', 'x-amzn-ErrorType': errorType },
  };
}

/** Whether API Gateway answered on its own. */
export const isGatewayResponse = (answer: Answer): answer is GatewayResponse =>
  'responseType' in answer;
