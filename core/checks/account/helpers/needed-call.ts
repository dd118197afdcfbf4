import type { Integration } from '../../../model/route.ts';
import { functionInUri } from '../../../model/lambda-arn.ts';
import type { RoleCall } from './role-allows.ts';

const uriPattern =
  /^arn:(aws[\w-]*):apigateway:([\w-]+):([\w.-]+):(?:action\/(\w+)|path\/(?:(\d{12})\/([\w.-]+))?)/;

/**
 * The call that an integration makes in its role, as far as its configuration says.
 * @returns null where only the request, or nothing, says which
 */
export function neededCall({ uri = '', requestTemplates = {} }: Integration): RoleCall | null {
  const invoked = functionInUri(uri);
  if (invoked) return { action: 'lambda:InvokeFunction', resource: invoked.arn };
  const [, partition, region, service, action, account, queue] = uriPattern.exec(uri) ?? [];
  if (service === undefined) return null;
  const templates = Object.values(requestTemplates).join('\n');
  if (service === 'sqs' && queue !== undefined) {
    const asked = /\bAction=(\w+)/.exec(templates)?.[1] ?? 'SendMessage';
    return {
      action: `sqs:${asked}`,
      resource: `arn:${partition}:sqs:${region}:${account}:${queue}`,
    };
  }
  if (action === undefined) return null;
  const named = new RegExp(`arn:aws[\\w-]*:${service}:[\\w:./-]+`).exec(templates)?.[0];
  return { action: `${service}:${action}`, resource: named ?? '*' };
}
