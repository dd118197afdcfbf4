// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import apiKeyDisabled from './api-key-disabled.ts';
import apiKeyMissing from './api-key-missing.ts';
import apiKeyNotInUsagePlan from './api-key-not-in-usage-plan.ts';
import authorizerCacheStalePolicy from './authorizer-cache-stale-policy.ts';
import authorizerPermissionMissing from './authorizer-permission-missing.ts';
import authorizerUnauthorized from './authorizer-unauthorized.ts';
import corsPreflightRequiresAuth from './cors-preflight-requires-auth.ts';
import resourcePolicyExplicitDeny from './resource-policy-explicit-deny.ts';
import resourcePolicyImplicitDeny from './resource-policy-implicit-deny.ts';
import wafBlock from './waf-block.ts';

export const checks: readonly Check<'authorization'>[] = [apiKeyDisabled, apiKeyMissing, apiKeyNotInUsagePlan, authorizerCacheStalePolicy, authorizerPermissionMissing, authorizerUnauthorized, corsPreflightRequiresAuth, resourcePolicyExplicitDeny, resourcePolicyImplicitDeny, wafBlock];
