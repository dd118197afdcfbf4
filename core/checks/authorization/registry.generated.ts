// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import apiKeyDisabled from './api-key-disabled.ts';
import apiKeyInvalid from './api-key-invalid.ts';
import apiKeyMissing from './api-key-missing.ts';
import apiKeyNotInUsagePlan from './api-key-not-in-usage-plan.ts';
import authorizerCacheStalePolicy from './authorizer-cache-stale-policy.ts';
import authorizerExplicitDeny from './authorizer-explicit-deny.ts';
import authorizerPermissionMissing from './authorizer-permission-missing.ts';
import authorizerRoleTrustMissing from './authorizer-role-trust-missing.ts';
import authorizerUnauthorized from './authorizer-unauthorized.ts';
import cognitoTokenExpired from './cognito-token-expired.ts';
import cognitoWrongToken from './cognito-wrong-token.ts';
import corsPreflightRequiresAuth from './cors-preflight-requires-auth.ts';
import resourcePolicyExplicitDeny from './resource-policy-explicit-deny.ts';
import resourcePolicyImplicitDeny from './resource-policy-implicit-deny.ts';
import wafBlock from './waf-block.ts';
import wafEvaluationError from './waf-evaluation-error.ts';

export const checks: readonly Check<'authorization'>[] = [apiKeyDisabled, apiKeyInvalid, apiKeyMissing, apiKeyNotInUsagePlan, authorizerCacheStalePolicy, authorizerExplicitDeny, authorizerPermissionMissing, authorizerRoleTrustMissing, authorizerUnauthorized, cognitoTokenExpired, cognitoWrongToken, corsPreflightRequiresAuth, resourcePolicyExplicitDeny, resourcePolicyImplicitDeny, wafBlock, wafEvaluationError];
