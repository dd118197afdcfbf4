import type { SampledHTTPRequest } from '@aws-sdk/client-wafv2';
import type { BlockedRequest } from '../../model/facts/web-acl.ts';
import type { Target } from '../../model/target.ts';

/** What ends a request at a web ACL. */
const ending = new Set(['BLOCK', 'CAPTCHA', 'CHALLENGE']);

/** Of a rule's samples those that never reached the stage's methods; a web ACL may protect other APIs as well. */
export const blockedIn = (
  samples: readonly SampledHTTPRequest[],
  rule: string,
  target: Target,
): BlockedRequest[] =>
  samples.flatMap(({ Request, Action, Timestamp, Weight = 1, RuleNameWithinRuleGroup }) => {
    const headers = Request?.Headers ?? [];
    const path = pathOf(Request?.URI ?? '', headerIn(headers, 'host'), target);
    if (path === null || Timestamp === undefined || !ending.has(Action ?? '')) return [];
    const bodySize = Number(headerIn(headers, 'content-length') ?? Number.NaN);
    const inner = RuleNameWithinRuleGroup?.split('#').at(-1);
    return [
      {
        at: Timestamp.toISOString(),
        rule,
        ...(inner && { inner }),
        httpMethod: Request?.Method ?? '-',
        path,
        weight: Weight,
        ...(!Number.isNaN(bodySize) && { bodySize }),
      },
    ];
  });

type Headers = NonNullable<NonNullable<SampledHTTPRequest['Request']>['Headers']>;

const headerIn = (headers: Headers, wanted: string): string | undefined =>
  headers.find(({ Name }) => Name?.toLowerCase() === wanted)?.Value;

/** The path after the stage; null for a request to another API or stage. Behind a custom domain the path holds no stage. */
function pathOf(uri: string, host: string | undefined, { apiId, stage }: Target): string | null {
  const [path = '/'] = uri.split('?');
  const isDefault = host === undefined || /\.execute-api\./.test(host);
  if (!isDefault) return path;
  if (host !== undefined && !host.startsWith(`${apiId}.`)) return null;
  if (path !== `/${stage}` && !path.startsWith(`/${stage}/`)) return null;
  return path.slice(stage.length + 1) || '/';
}
