import type { Rule } from '../rule.ts';
import { accountRules } from './account.ts';
import { authorizationRules } from './authorization.ts';
import { authorizerRules } from './authorizer.ts';
import { deploymentRules } from './deployment.ts';
import { hintRules } from './hints.ts';
import { httpRules } from './http.ts';
import { lambdaRuntimeRules } from './lambda-runtime.ts';
import { lambdaRules } from './lambda.ts';
import { mappingRules } from './mapping.ts';
import { throttlingRules } from './throttling.ts';
import { vpcLinkRules } from './vpc-link.ts';

/** Texts that several causes share, or whose cause has no check. A text of one cause alone stands in its check. */
export const sharedRules: readonly Rule[] = [
  ...lambdaRules,
  ...lambdaRuntimeRules,
  ...httpRules,
  ...vpcLinkRules,
  ...mappingRules,
  ...authorizationRules,
  ...authorizerRules,
  ...throttlingRules,
  ...deploymentRules,
  ...accountRules,
  ...hintRules,
];
