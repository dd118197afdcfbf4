import type { Rule } from '../rule.ts';
import { accountRules } from './account.ts';
import { iamSignatureRules } from './iam-signature.ts';
import { invokePermissionRules } from './invoke-permission.ts';
import { apiKeyRules } from './api-key.ts';
import { wafRules } from './waf.ts';
import { forbiddenRules } from './forbidden.ts';
import { authorizerRules } from './authorizer.ts';
import { jwtRules } from './jwt.ts';
import { mutualTlsRules } from './mutual-tls.ts';
import { corsRules } from './cors.ts';
import { deploymentRules } from './deployment.ts';
import { controlPlaneRules } from './control-plane.ts';
import { hintRules } from './hints.ts';
import { httpConnectionRules } from './http-connection.ts';
import { tlsRules } from './tls.ts';
import { backendStatusRules } from './backend-status.ts';
import { lambdaRuntimeRules } from './lambda-runtime.ts';
import { lambdaInvocationRules } from './lambda-invocation.ts';
import { lambdaServiceRules } from './lambda-service.ts';
import { mappingRules } from './mapping.ts';
import { throttlingRules } from './throttling.ts';
import { vpcLinkRules } from './vpc-link.ts';

/** Texts that several causes share, or whose cause has no check. A text of one cause alone stands in its check. */
export const sharedRules: readonly Rule[] = [
  ...lambdaInvocationRules,
  ...lambdaServiceRules,
  ...lambdaRuntimeRules,
  ...httpConnectionRules,
  ...tlsRules,
  ...backendStatusRules,
  ...vpcLinkRules,
  ...mappingRules,
  ...iamSignatureRules,
  ...invokePermissionRules,
  ...apiKeyRules,
  ...wafRules,
  ...forbiddenRules,
  ...corsRules,
  ...authorizerRules,
  ...jwtRules,
  ...mutualTlsRules,
  ...controlPlaneRules,
  ...throttlingRules,
  ...deploymentRules,
  ...accountRules,
  ...hintRules,
];
