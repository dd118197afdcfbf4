// Written by `npm run registry`. Do not edit.
import type { Check } from './define-check.ts';
import executionLoggingOff from './logs/execution-logging-off.ts';
import lambdaFunctionTimeout from './lambda/lambda-function-timeout.ts';
import lambdaIntegrationWrongHttpMethod from './lambda/lambda-integration-wrong-http-method.ts';
import lambdaMalformedProxyResponse from './lambda/lambda-malformed-proxy-response.ts';
import lambdaPermissionMissing from './lambda/lambda-permission-missing.ts';
import lambdaPermissionWrongSourceArn from './lambda/lambda-permission-wrong-source-arn.ts';
import lambdaReservedConcurrencyLow from './lambda/lambda-reserved-concurrency-low.ts';
import lambdaUnhandledError from './lambda/lambda-unhandled-error.ts';
import vpclinkV1EndpointServiceRejected from './vpc-link/vpclink-v1-endpoint-service-rejected.ts';
import vpclinkV1Failed from './vpc-link/vpclink-v1-failed.ts';
import vpclinkV1LbDeleted from './vpc-link/vpclink-v1-lb-deleted.ts';
import vpclinkV1ListenerMissing from './vpc-link/vpclink-v1-listener-missing.ts';
import vpclinkV1NaclBlocked from './vpc-link/vpclink-v1-nacl-blocked.ts';
import vpclinkV1PrivatelinkInboundRules from './vpc-link/vpclink-v1-privatelink-inbound-rules.ts';
import vpclinkV1SecurityGroupBlocked from './vpc-link/vpclink-v1-security-group-blocked.ts';
import vpclinkV1TargetUnhealthy from './vpc-link/vpclink-v1-target-unhealthy.ts';
import integrationTimeout from './http/integration-timeout.ts';
import quotaExceeded from './throttling/quota-exceeded.ts';
import throttleAccount from './throttling/throttle-account.ts';
import throttleStageMethod from './throttling/throttle-stage-method.ts';
import throttleUsagePlan from './throttling/throttle-usage-plan.ts';
import authorizerPermissionMissing from './authorization/authorizer-permission-missing.ts';
import badDeploymentRollback from './deployment/bad-deployment-rollback.ts';
import cloudwatchRoleMissing from './account/cloudwatch-role-missing.ts';

export const logsChecks: readonly Check<'logs'>[] = [executionLoggingOff];
export const lambdaChecks: readonly Check<'lambda'>[] = [lambdaFunctionTimeout, lambdaIntegrationWrongHttpMethod, lambdaMalformedProxyResponse, lambdaPermissionMissing, lambdaPermissionWrongSourceArn, lambdaReservedConcurrencyLow, lambdaUnhandledError];
export const vpcLinkChecks: readonly Check<'vpc-link'>[] = [vpclinkV1EndpointServiceRejected, vpclinkV1Failed, vpclinkV1LbDeleted, vpclinkV1ListenerMissing, vpclinkV1NaclBlocked, vpclinkV1PrivatelinkInboundRules, vpclinkV1SecurityGroupBlocked, vpclinkV1TargetUnhealthy];
export const httpChecks: readonly Check<'http'>[] = [integrationTimeout];
export const throttlingChecks: readonly Check<'throttling'>[] = [quotaExceeded, throttleAccount, throttleStageMethod, throttleUsagePlan];
export const authorizationChecks: readonly Check<'authorization'>[] = [authorizerPermissionMissing];
export const deploymentChecks: readonly Check<'deployment'>[] = [badDeploymentRollback];
export const accountChecks: readonly Check<'account'>[] = [cloudwatchRoleMissing];

// Marked as pure, so that a bundle with the checks of one domain leaves out the others.
export const checks = /* @__PURE__ */ [
  logsChecks,
  lambdaChecks,
  vpcLinkChecks,
  httpChecks,
  throttlingChecks,
  authorizationChecks,
  deploymentChecks,
  accountChecks,
].flat();
