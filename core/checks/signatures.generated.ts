// Written by `npm run registry`. Do not edit.
import type { Rule } from '../signals/rule.ts';
import { signatures as lambdaEfsMount } from './lambda/lambda-efs-mount.ts';
import { signatures as lambdaInitError } from './lambda/lambda-init-error.ts';
import { signatures as lambdaIntegrationWrongHttpMethod } from './lambda/lambda-integration-wrong-http-method.ts';
import { signatures as lambdaKmsAccessDenied } from './lambda/lambda-kms-access-denied.ts';
import { signatures as lambdaMalformedProxyResponse } from './lambda/lambda-malformed-proxy-response.ts';
import { signatures as lambdaProcessExited } from './lambda/lambda-process-exited.ts';
import { signatures as lambdaReservedConcurrencyLow } from './lambda/lambda-reserved-concurrency-low.ts';
import { signatures as lambdaResponseTooLarge } from './lambda/lambda-response-too-large.ts';
import { signatures as lambdaStateFailed } from './lambda/lambda-state-failed.ts';
import { signatures as lambdaStateInactive } from './lambda/lambda-state-inactive.ts';
import { signatures as lambdaStatePending } from './lambda/lambda-state-pending.ts';
import { signatures as lambdaThrottled } from './lambda/lambda-throttled.ts';
import { signatures as lambdaUnhandledError } from './lambda/lambda-unhandled-error.ts';
import { signatures as lambdaVpcEni } from './lambda/lambda-vpc-eni.ts';
import { signatures as lambdaVpcNoEgress } from './lambda/lambda-vpc-no-egress.ts';
import { signatures as vpclinkV1Failed } from './vpc-link/vpclink-v1-failed.ts';
import { signatures as vpclinkV1LbDeleted } from './vpc-link/vpclink-v1-lb-deleted.ts';
import { signatures as awsServiceIntegrationError } from './http/aws-service-integration-error.ts';
import { signatures as binaryBase64DecodeFailed } from './http/binary-base64-decode-failed.ts';
import { signatures as httpBackend5xxPassthrough } from './http/http-backend-5xx-passthrough.ts';
import { signatures as httpConnectionRefused } from './http/http-connection-refused.ts';
import { signatures as httpConnectionReset } from './http/http-connection-reset.ts';
import { signatures as httpResponseTooLarge } from './http/http-response-too-large.ts';
import { signatures as httpTlsCertExpired } from './http/http-tls-cert-expired.ts';
import { signatures as httpTlsKeyCertMismatch } from './http/http-tls-key-cert-mismatch.ts';
import { signatures as integrationHeaderConflict } from './http/integration-header-conflict.ts';
import { signatures as mappingMethodResponseMissing } from './http/mapping-method-response-missing.ts';
import { signatures as mappingRequestTransformFailed } from './http/mapping-request-transform-failed.ts';
import { signatures as mappingResponseTransformFailed } from './http/mapping-response-transform-failed.ts';
import { signatures as mockStatusCodeUnparsable } from './http/mock-status-code-unparsable.ts';
import { signatures as requestValidationFailed } from './http/request-validation-failed.ts';
import { signatures as unsupportedMediaType } from './http/unsupported-media-type.ts';
import { signatures as quotaExceeded } from './throttling/quota-exceeded.ts';
import { signatures as throttleAccount } from './throttling/throttle-account.ts';
import { signatures as throttleStageMethod } from './throttling/throttle-stage-method.ts';
import { signatures as throttleUsagePlan } from './throttling/throttle-usage-plan.ts';
import { signatures as methodIntegrationMissing } from './deployment/method-integration-missing.ts';
import { signatures as uriTooLong } from './deployment/uri-too-long.ts';
import { signatures as cloudwatchRoleMissing } from './account/cloudwatch-role-missing.ts';
import { signatures as cloudwatchRoleNotPermitted } from './account/cloudwatch-role-not-permitted.ts';
import { signatures as integrationRoleNotAuthorized } from './account/integration-role-not-authorized.ts';

export const ownSignatures: readonly Rule[] = [
  ...lambdaEfsMount,
  ...lambdaInitError,
  ...lambdaIntegrationWrongHttpMethod,
  ...lambdaKmsAccessDenied,
  ...lambdaMalformedProxyResponse,
  ...lambdaProcessExited,
  ...lambdaReservedConcurrencyLow,
  ...lambdaResponseTooLarge,
  ...lambdaStateFailed,
  ...lambdaStateInactive,
  ...lambdaStatePending,
  ...lambdaThrottled,
  ...lambdaUnhandledError,
  ...lambdaVpcEni,
  ...lambdaVpcNoEgress,
  ...vpclinkV1Failed,
  ...vpclinkV1LbDeleted,
  ...awsServiceIntegrationError,
  ...binaryBase64DecodeFailed,
  ...httpBackend5xxPassthrough,
  ...httpConnectionRefused,
  ...httpConnectionReset,
  ...httpResponseTooLarge,
  ...httpTlsCertExpired,
  ...httpTlsKeyCertMismatch,
  ...integrationHeaderConflict,
  ...mappingMethodResponseMissing,
  ...mappingRequestTransformFailed,
  ...mappingResponseTransformFailed,
  ...mockStatusCodeUnparsable,
  ...requestValidationFailed,
  ...unsupportedMediaType,
  ...quotaExceeded,
  ...throttleAccount,
  ...throttleStageMethod,
  ...throttleUsagePlan,
  ...methodIntegrationMissing,
  ...uriTooLong,
  ...cloudwatchRoleMissing,
  ...cloudwatchRoleNotPermitted,
  ...integrationRoleNotAuthorized,
];
