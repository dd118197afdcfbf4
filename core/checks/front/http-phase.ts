import { evidence } from '../../model/evidence.ts';
import type { Front } from '../../model/front/front.ts';
import { bad, notReached, ok, type Phase } from './phase.ts';

/** What API Gateway calls its refusal of a request that belongs to no stage, and of one to no method. */
const noStage = 'ForbiddenException';
const noMethod = 'MissingAuthenticationTokenException';

/** Whether API Gateway itself refused the request before any stage. */
export const isRefusedAtTheDoor = ({ probed: { http } }: Front): boolean =>
  http !== null && !('failed' in http) && http.status === 403 && typeOf(http) === noStage;

const typeOf = ({ headers }: { readonly headers: Readonly<Record<string, string>> }): string =>
  (headers['x-amzn-errortype'] ?? '').split(':')[0] || 'none';

/** The answer. @param isServed whether the path is known to have methods, though not this one */
export function httpPhase(front: Front, isServed: boolean): Phase {
  const { http } = front.probed;
  if (http === null) return notReached('http');
  if ('failed' in http) return bad('http', evidence('front.http-failed', { code: http.failed }));
  const { status, body } = http;
  const type = typeOf(http);
  if (isRefusedAtTheDoor(front))
    return bad('http', evidence('front.http-forbidden', { status, type }));
  if (type === noMethod && isServed)
    return ok(
      'http',
      evidence('front.http-no-method', { status, type, method: front.asked.method }),
    );
  return status < 400
    ? ok('http', evidence('front.http-ok', { status, type }))
    : bad('http', evidence('front.http-error', { status, type, body: body || 'none' }));
}
