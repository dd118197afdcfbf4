import type { KeysOf } from '../../core/model/evidence.ts';
import { actionsOf } from '../../core/aws/iam/grants-of.ts';
import { redact } from '../../core/model/redaction.ts';
import { say } from '../../core/messages/render.ts';
import { exitCodes } from '../exit-codes.ts';
import { Problem } from '../problem.ts';
import { callOf } from './named-calls.ts';

/** Errors by which AWS and the SDK say the same thing, by the message for a person. */
const kinds: readonly (readonly [KeysOf<'account.error-'>, RegExp])[] = [
  ['expired', /^(ExpiredToken|ExpiredTokenException|RequestExpired|TokenRefreshRequired)$/],
  ['no-credentials', /^(CredentialsProviderError|TokenProviderError)$/],
  [
    'wrong-credentials',
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|AuthFailure|InvalidAccessKeyId|IncompleteSignature|MissingAuthenticationToken(Exception)?)$/,
  ],
  ['denied', /^(AccessDenied(Exception)?|UnauthorizedOperation|AuthorizationError)$/],
  [
    'throttled',
    /^(TooManyRequestsException|Throttling(Exception)?|ThrottledException|RequestLimitExceeded)$/,
  ],
  ['no-answer', /^(TimeoutError|NetworkingError)$/],
  ['not-aws', /^SyntaxError$/],
];
const networkCodes =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO)$/;

/**
 * What AWS or the network refused, as one sentence.
 * @returns undefined for an error that a person cannot have caused: a fault of this program
 */
export function explain(error: unknown): Problem | undefined {
  if (!(error instanceof Error)) return undefined;
  const kind = kindOf(error);
  if (kind === undefined) return undefined;
  const call = callOf(error) ?? '';
  const args = {
    call: call === '' ? '-' : call,
    actions: call === '' ? '-' : actionsOf(call).join(', '),
    message: oneLine(error),
    name: error.name,
    // "aws sso login" and the like: the SDK says it best.
    hint: /sso/i.test(error.message) ? 'sso' : 'none',
  };
  // What was set is wrong; everything else lies between here and AWS.
  const code = kind === 'no-url' ? exitCodes.usage : exitCodes.unknown;
  return new Problem(say(`account.error-${kind}`, args), code, { cause: error });
}

function kindOf(error: Error): KeysOf<'account.error-'> | undefined {
  // What no call threw is nothing that AWS refused; credentials are looked for before calls.
  if (callOf(error) === undefined && !/^(Credentials|Token)ProviderError$/.test(error.name))
    return undefined;
  const named = kinds.find(([, names]) => names.test(error.name))?.[0];
  if (named === 'no-credentials' && /expired|refresh/i.test(error.message)) return 'expired';
  if (named !== undefined) return named;
  if (codeOf(error) === 'ERR_INVALID_URL') return 'no-url';
  return networkCodes.test(codeOf(error)) ? 'no-answer' : 'other';
}

/** The network's own code; Node hides it in a list where a host has several addresses. */
function codeOf(error: Error): string {
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown[]; cause?: unknown };
  if (typeof code === 'string') return code;
  const inner = errors?.[0] ?? cause;
  return inner instanceof Error ? codeOf(inner) : '';
}

function oneLine(error: Error): string {
  const text = redact(error.message.trim().split(/\s*\n\s*/)[0] ?? '');
  return text === '' ? codeOf(error) || error.name : text;
}
