// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import authorizerInvalidResponse from './authorizer-invalid-response.ts';
import authorizerLambdaError from './authorizer-lambda-error.ts';
import authorizerTimeout from './authorizer-timeout.ts';
import lambdaAliasOrVersionDeleted from './lambda-alias-or-version-deleted.ts';
import lambdaFunctionDeleted from './lambda-function-deleted.ts';
import lambdaFunctionTimeout from './lambda-function-timeout.ts';
import lambdaInitError from './lambda-init-error.ts';
import lambdaIntegrationWrongHttpMethod from './lambda-integration-wrong-http-method.ts';
import lambdaMalformedProxyResponse from './lambda-malformed-proxy-response.ts';
import lambdaPermissionMissing from './lambda-permission-missing.ts';
import lambdaPermissionWrongSourceArn from './lambda-permission-wrong-source-arn.ts';
import lambdaProcessExited from './lambda-process-exited.ts';
import lambdaReservedConcurrencyLow from './lambda-reserved-concurrency-low.ts';
import lambdaResponseTooLarge from './lambda-response-too-large.ts';
import lambdaRoleNotAuthorized from './lambda-role-not-authorized.ts';
import lambdaThrottled from './lambda-throttled.ts';
import lambdaUnhandledError from './lambda-unhandled-error.ts';
import lambdaVpcNoEgress from './lambda-vpc-no-egress.ts';
import mappingSelectionPatternMismatch from './mapping-selection-pattern-mismatch.ts';

export const checks: readonly Check<'lambda'>[] = [authorizerInvalidResponse, authorizerLambdaError, authorizerTimeout, lambdaAliasOrVersionDeleted, lambdaFunctionDeleted, lambdaFunctionTimeout, lambdaInitError, lambdaIntegrationWrongHttpMethod, lambdaMalformedProxyResponse, lambdaPermissionMissing, lambdaPermissionWrongSourceArn, lambdaProcessExited, lambdaReservedConcurrencyLow, lambdaResponseTooLarge, lambdaRoleNotAuthorized, lambdaThrottled, lambdaUnhandledError, lambdaVpcNoEgress, mappingSelectionPatternMismatch];
