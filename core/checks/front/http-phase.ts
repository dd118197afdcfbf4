import { evidence } from '../../model/evidence.ts';
import type { Front } from '../../model/front/front.ts';
import { bad, notReached, ok, type Phase, unknown } from './phase.ts';

/** What API Gateway calls its refusal of a request that belongs to no stage, and of one to no method. */
const noStage = 'ForbiddenException';
const noMethod = 'MissingAuthenticationTokenException';

/** Whether API Gateway itself refused the request before any stage. */
export const isRefusedAtTheDoor = ({ probed: { http } }: Front): boolean =>
  http !== null && !('failed' in http) && http.status === 403 && typeOf(http) === noStage;

const asksForCertificate = ({ domain }: Front): boolean =>
  domain !== undefined && 'known' in domain && domain.known?.domain.mutualTls !== undefined;

const typeOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }): string =>
  (headers['x-amzn-errortype'] ?? '').split(':')[0] || 'none';

/**
 * Whether the answer is what either kind of API says of a method that it does not have. An HTTP API says it as its backends might, and
 * as its disabled endpoint does: only where no route takes the method it was neither.
 */
function isNoMethod({ api, asked }: Front, status: number, type: string, code: string): boolean {
  const read = api && 'known' in api ? api.known : null;
  if (read?.kind !== 'HTTP') return type === noMethod && code !== 'front.method-none';
  const isOpen = !asked.endpoint || !read.disabled;
  return isOpen && status === 404 && code === 'front.method-other';
}

/** The answer. @param method what is known of the path's methods; undefined: nothing */
export function httpPhase(front: Front, method: Phase | undefined): Phase {
  const { http } = front.probed;
  if (http === null) return notReached('http');
  if ('failed' in http) {
    const fact = evidence('front.http-failed', { code: http.failed });
    // Without a certificate of its own, no client gets an answer from such a domain.
    return asksForCertificate(front) ? unknown('http', fact) : bad('http', fact);
  }
  const { status, body } = http;
  const type = typeOf(http);
  if (isRefusedAtTheDoor(front))
    return bad('http', evidence('front.http-forbidden', { status, type }));
  if (method && isNoMethod(front, status, type, method.fact.code))
    return ok(
      'http',
      evidence('front.http-no-method', { status, type, method: front.asked.method }),
    );
  return status < 400
    ? ok('http', evidence('front.http-ok', { status, type }))
    : bad('http', evidence('front.http-error', { status, type, body: body || 'none' }));
}
