import * as z from 'zod/mini';
import type { ApiGatewayState } from '../account/apigateway/state.ts';
import { fieldsOf, stateOf } from './state.ts';

/**
 * The tags that CloudFormation gives what it creates, by the id of a REST API or that and the name of a stage. Nobody else can set them:
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html
 */
export const stackResource = stateOf({
  schema: fieldsOf({ stack: z.string(), logicalId: z.string() }),

  names: (account) =>
    Object.entries(account.state<ApiGatewayState>('apigateway').apis).flatMap(
      ([id, { stages }]) => [id, ...Object.keys(stages).map((stage) => `${id}/${stage}`)],
    ),

  set(account, name, { stack, logicalId }) {
    const [id = '', stage] = name.split('/');
    const stored = account.state<ApiGatewayState>('apigateway').apis[id];
    const tagged = stage === undefined ? stored?.api : stored?.stages[stage];
    if (!tagged) return false;
    tagged.tags = {
      ...tagged.tags,
      'aws:cloudformation:stack-name': stack,
      'aws:cloudformation:logical-id': logicalId,
    };
    return true;
  },
});
