// Written by `npm run registry`. Do not edit.
import type { Catalogue } from '../types.ts';
import checksApiKeyDisabled from './checks/api-key-disabled.ts';
import checksApiKeyInvalid from './checks/api-key-invalid.ts';
import checksApiKeyMissing from './checks/api-key-missing.ts';
import checksApiKeyNotInUsagePlan from './checks/api-key-not-in-usage-plan.ts';
import checksApigwInternalFailure from './checks/apigw-internal-failure.ts';
import checksAuthorizerCacheStalePolicy from './checks/authorizer-cache-stale-policy.ts';
import checksAuthorizerExplicitDeny from './checks/authorizer-explicit-deny.ts';
import checksAuthorizerInvalidResponse from './checks/authorizer-invalid-response.ts';
import checksAuthorizerLambdaError from './checks/authorizer-lambda-error.ts';
import checksAuthorizerPermissionMissing from './checks/authorizer-permission-missing.ts';
import checksAuthorizerResponseFormMismatch from './checks/authorizer-response-form-mismatch.ts';
import checksAuthorizerRoleTrustMissing from './checks/authorizer-role-trust-missing.ts';
import checksAuthorizerTimeout from './checks/authorizer-timeout.ts';
import checksAuthorizerUnauthorized from './checks/authorizer-unauthorized.ts';
import checksAwsHealthServiceEvent from './checks/aws-health-service-event.ts';
import checksAwsServiceIntegrationError from './checks/aws-service-integration-error.ts';
import checksBadDeploymentRollback from './checks/bad-deployment-rollback.ts';
import checksBasePathMappingMissing from './checks/base-path-mapping-missing.ts';
import checksBinaryBase64DecodeFailed from './checks/binary-base64-decode-failed.ts';
import checksCanaryBadDeployment from './checks/canary-bad-deployment.ts';
import checksClientCertificateExpired from './checks/client-certificate-expired.ts';
import checksCloudwatchRoleMissing from './checks/cloudwatch-role-missing.ts';
import checksCloudwatchRoleNotPermitted from './checks/cloudwatch-role-not-permitted.ts';
import checksCognitoTokenExpired from './checks/cognito-token-expired.ts';
import checksCognitoWrongToken from './checks/cognito-wrong-token.ts';
import checksControlPlaneThrottled from './checks/control-plane-throttled.ts';
import checksCorsHeadersMissingOnErrors from './checks/cors-headers-missing-on-errors.ts';
import checksCorsPreflightRequiresAuth from './checks/cors-preflight-requires-auth.ts';
import checksCustomDomainCertExpired from './checks/custom-domain-cert-expired.ts';
import checksCustomDomainDns from './checks/custom-domain-dns.ts';
import checksDefaultEndpointDisabled from './checks/default-endpoint-disabled.ts';
import checksEcsServiceBadRelease from './checks/ecs-service-bad-release.ts';
import checksEcsServiceOverloaded from './checks/ecs-service-overloaded.ts';
import checksEcsServiceWaiting from './checks/ecs-service-waiting.ts';
import checksExecutionLoggingOff from './checks/execution-logging-off.ts';
import checksHeadersTooLarge from './checks/headers-too-large.ts';
import checksHttpBackend4xxPassthrough from './checks/http-backend-4xx-passthrough.ts';
import checksHttpBackend503Overload from './checks/http-backend-503-overload.ts';
import checksHttpBackend5xxPassthrough from './checks/http-backend-5xx-passthrough.ts';
import checksHttpConnectionRefused from './checks/http-connection-refused.ts';
import checksHttpConnectionReset from './checks/http-connection-reset.ts';
import checksHttpDeploymentFailed from './checks/http-deployment-failed.ts';
import checksHttpDnsFailure from './checks/http-dns-failure.ts';
import checksHttpInvalidEndpointAddress from './checks/http-invalid-endpoint-address.ts';
import checksHttpInvalidProtocolVersion from './checks/http-invalid-protocol-version.ts';
import checksHttpNetworkError from './checks/http-network-error.ts';
import checksHttpPrivateEndpointNeedsVpclink from './checks/http-private-endpoint-needs-vpclink.ts';
import checksHttpResponseTooLarge from './checks/http-response-too-large.ts';
import checksHttpRouteNotFound from './checks/http-route-not-found.ts';
import checksHttpStagePrefixInPath from './checks/http-stage-prefix-in-path.ts';
import checksHttpTlsCertExpired from './checks/http-tls-cert-expired.ts';
import checksHttpTlsHandshakeFailure from './checks/http-tls-handshake-failure.ts';
import checksHttpTlsHostnameMismatch from './checks/http-tls-hostname-mismatch.ts';
import checksHttpTlsKeyCertMismatch from './checks/http-tls-key-cert-mismatch.ts';
import checksHttpTlsUntrustedCa from './checks/http-tls-untrusted-ca.ts';
import checksIamInvalidSignature from './checks/iam-invalid-signature.ts';
import checksIamInvalidToken from './checks/iam-invalid-token.ts';
import checksIamMalformedAuthorizationHeader from './checks/iam-malformed-authorization-header.ts';
import checksIamMissingSignature from './checks/iam-missing-signature.ts';
import checksIamNotAuthorized from './checks/iam-not-authorized.ts';
import checksIamSignatureExpired from './checks/iam-signature-expired.ts';
import checksIntegrationHeaderConflict from './checks/integration-header-conflict.ts';
import checksIntegrationRoleNotAuthorized from './checks/integration-role-not-authorized.ts';
import checksIntegrationRoleTrustMissing from './checks/integration-role-trust-missing.ts';
import checksIntegrationTimeout from './checks/integration-timeout.ts';
import checksJwtInsufficientScope from './checks/jwt-insufficient-scope.ts';
import checksJwtInvalidAudience from './checks/jwt-invalid-audience.ts';
import checksJwtInvalidIssuer from './checks/jwt-invalid-issuer.ts';
import checksJwtIssuerUnreachable from './checks/jwt-issuer-unreachable.ts';
import checksJwtTokenExpired from './checks/jwt-token-expired.ts';
import checksLambdaAliasOrVersionDeleted from './checks/lambda-alias-or-version-deleted.ts';
import checksLambdaAnswers5xx from './checks/lambda-answers-5xx.ts';
import checksLambdaEfsMount from './checks/lambda-efs-mount.ts';
import checksLambdaFunctionDeleted from './checks/lambda-function-deleted.ts';
import checksLambdaFunctionTimeout from './checks/lambda-function-timeout.ts';
import checksLambdaInitError from './checks/lambda-init-error.ts';
import checksLambdaIntegrationWrongHttpMethod from './checks/lambda-integration-wrong-http-method.ts';
import checksLambdaKmsAccessDenied from './checks/lambda-kms-access-denied.ts';
import checksLambdaMalformedProxyResponse from './checks/lambda-malformed-proxy-response.ts';
import checksLambdaPayloadFormatMismatch from './checks/lambda-payload-format-mismatch.ts';
import checksLambdaPermissionMissing from './checks/lambda-permission-missing.ts';
import checksLambdaPermissionStageVariable from './checks/lambda-permission-stage-variable.ts';
import checksLambdaPermissionWrongSourceArn from './checks/lambda-permission-wrong-source-arn.ts';
import checksLambdaProcessExited from './checks/lambda-process-exited.ts';
import checksLambdaRequestTooLarge from './checks/lambda-request-too-large.ts';
import checksLambdaReservedConcurrencyLow from './checks/lambda-reserved-concurrency-low.ts';
import checksLambdaResponseStreamingMismatch from './checks/lambda-response-streaming-mismatch.ts';
import checksLambdaResponseTooLarge from './checks/lambda-response-too-large.ts';
import checksLambdaRoleNotAuthorized from './checks/lambda-role-not-authorized.ts';
import checksLambdaServiceError from './checks/lambda-service-error.ts';
import checksLambdaStateFailed from './checks/lambda-state-failed.ts';
import checksLambdaStateInactive from './checks/lambda-state-inactive.ts';
import checksLambdaStatePending from './checks/lambda-state-pending.ts';
import checksLambdaThrottled from './checks/lambda-throttled.ts';
import checksLambdaUnhandledError from './checks/lambda-unhandled-error.ts';
import checksLambdaVpcEni from './checks/lambda-vpc-eni.ts';
import checksLambdaVpcNoEgress from './checks/lambda-vpc-no-egress.ts';
import checksMappingMethodResponseMissing from './checks/mapping-method-response-missing.ts';
import checksMappingNoDefaultIntegrationResponse from './checks/mapping-no-default-integration-response.ts';
import checksMappingRequestTransformFailed from './checks/mapping-request-transform-failed.ts';
import checksMappingResponseTransformFailed from './checks/mapping-response-transform-failed.ts';
import checksMappingSelectionPatternMismatch from './checks/mapping-selection-pattern-mismatch.ts';
import checksMethodIntegrationMissing from './checks/method-integration-missing.ts';
import checksMissingResourceOrMethod from './checks/missing-resource-or-method.ts';
import checksMockStatusCodeUnparsable from './checks/mock-status-code-unparsable.ts';
import checksMtlsClientCertRejected from './checks/mtls-client-cert-rejected.ts';
import checksMtlsTruststoreInvalid from './checks/mtls-truststore-invalid.ts';
import checksNotDeployedSinceChange from './checks/not-deployed-since-change.ts';
import checksOperatorIamDenied from './checks/operator-iam-denied.ts';
import checksOperatorPassroleDenied from './checks/operator-passrole-denied.ts';
import checksPrivateApiEndpointMismatch from './checks/private-api-endpoint-mismatch.ts';
import checksQuotaExceeded from './checks/quota-exceeded.ts';
import checksRequestTooLarge from './checks/request-too-large.ts';
import checksRequestValidationFailed from './checks/request-validation-failed.ts';
import checksResourcePolicyExplicitDeny from './checks/resource-policy-explicit-deny.ts';
import checksResourcePolicyImplicitDeny from './checks/resource-policy-implicit-deny.ts';
import checksRoutingRuleElsewhere from './checks/routing-rule-elsewhere.ts';
import checksRoutingRuleMissing from './checks/routing-rule-missing.ts';
import checksStagePointsAtOldDeployment from './checks/stage-points-at-old-deployment.ts';
import checksStageVariableMissing from './checks/stage-variable-missing.ts';
import checksThrottleAccount from './checks/throttle-account.ts';
import checksThrottleStageMethod from './checks/throttle-stage-method.ts';
import checksThrottleUsagePlan from './checks/throttle-usage-plan.ts';
import checksThrottleZeroLimit from './checks/throttle-zero-limit.ts';
import checksUnsupportedMediaType from './checks/unsupported-media-type.ts';
import checksUriTooLong from './checks/uri-too-long.ts';
import checksVpclinkV1EndpointServiceRejected from './checks/vpclink-v1-endpoint-service-rejected.ts';
import checksVpclinkV1Failed from './checks/vpclink-v1-failed.ts';
import checksVpclinkV1IdleReset from './checks/vpclink-v1-idle-reset.ts';
import checksVpclinkV1LbDeleted from './checks/vpclink-v1-lb-deleted.ts';
import checksVpclinkV1ListenerMissing from './checks/vpclink-v1-listener-missing.ts';
import checksVpclinkV1NaclBlocked from './checks/vpclink-v1-nacl-blocked.ts';
import checksVpclinkV1Pending from './checks/vpclink-v1-pending.ts';
import checksVpclinkV1PrivatelinkInboundRules from './checks/vpclink-v1-privatelink-inbound-rules.ts';
import checksVpclinkV1SecurityGroupBlocked from './checks/vpclink-v1-security-group-blocked.ts';
import checksVpclinkV1StageVariableConnectionId from './checks/vpclink-v1-stage-variable-connection-id.ts';
import checksVpclinkV1TargetDraining from './checks/vpclink-v1-target-draining.ts';
import checksVpclinkV1TargetPortNotListening from './checks/vpclink-v1-target-port-not-listening.ts';
import checksVpclinkV1TargetUnhealthy from './checks/vpclink-v1-target-unhealthy.ts';
import checksVpclinkV1TargetUnused from './checks/vpclink-v1-target-unused.ts';
import checksVpclinkV1TlsMismatch from './checks/vpclink-v1-tls-mismatch.ts';
import checksVpclinkV1TransientError from './checks/vpclink-v1-transient-error.ts';
import checksVpclinkV2AlbNoHealthyTarget from './checks/vpclink-v2-alb-no-healthy-target.ts';
import checksVpclinkV2CloudmapNoInstance from './checks/vpclink-v2-cloudmap-no-instance.ts';
import checksVpclinkV2Failed from './checks/vpclink-v2-failed.ts';
import checksVpclinkV2Inactive from './checks/vpclink-v2-inactive.ts';
import checksVpclinkV2ListenerDeleted from './checks/vpclink-v2-listener-deleted.ts';
import checksVpclinkV2NetworkFailure from './checks/vpclink-v2-network-failure.ts';
import checksVpclinkV2Pending from './checks/vpclink-v2-pending.ts';
import checksVpclinkV2RestIntegrationTargetMissing from './checks/vpclink-v2-rest-integration-target-missing.ts';
import checksVpclinkV2TlsServerName from './checks/vpclink-v2-tls-server-name.ts';
import checksWafBlock from './checks/waf-block.ts';
import checksWafEvaluationError from './checks/waf-evaluation-error.ts';
import checksWsConnectionRate from './checks/ws-connection-rate.ts';
import checksWsGone from './checks/ws-gone.ts';
import checksWsIntegrationError from './checks/ws-integration-error.ts';
import checksWsMessageTooLarge from './checks/ws-message-too-large.ts';
import checksWsRouteNotFound from './checks/ws-route-not-found.ts';
import remediesAcceptEndpointConnection from './remedies/accept-endpoint-connection.ts';
import remediesAddDefaultIntegrationResponse from './remedies/add-default-integration-response.ts';
import remediesAddKeyToUsagePlan from './remedies/add-key-to-usage-plan.ts';
import remediesAddMethodResponse from './remedies/add-method-response.ts';
import remediesAddStageToUsagePlan from './remedies/add-stage-to-usage-plan.ts';
import remediesConvertRequestToText from './remedies/convert-request-to-text.ts';
import remediesCorrectHealthCheck from './remedies/correct-health-check.ts';
import remediesCorrectIntegrationMethod from './remedies/correct-integration-method.ts';
import remediesCorrectSourceArn from './remedies/correct-source-arn.ts';
import remediesCreateListener from './remedies/create-listener.ts';
import remediesDisablePrivatelinkInboundRules from './remedies/disable-privatelink-inbound-rules.ts';
import remediesEnableApiKey from './remedies/enable-api-key.ts';
import remediesEnableExecutionLogging from './remedies/enable-execution-logging.ts';
import remediesEndAliasWeights from './remedies/end-alias-weights.ts';
import remediesEndCanary from './remedies/end-canary.ts';
import remediesFlushAuthorizerCache from './remedies/flush-authorizer-cache.ts';
import remediesGrantAuthorizerInvoke from './remedies/grant-authorizer-invoke.ts';
import remediesGrantInvoke from './remedies/grant-invoke.ts';
import remediesOpenNetworkAcl from './remedies/open-network-acl.ts';
import remediesOpenTargetSecurityGroup from './remedies/open-target-security-group.ts';
import remediesProtectBackend from './remedies/protect-backend.ts';
import remediesRaiseFunctionMemory from './remedies/raise-function-memory.ts';
import remediesRaiseFunctionTimeout from './remedies/raise-function-timeout.ts';
import remediesRaiseIntegrationTimeout from './remedies/raise-integration-timeout.ts';
import remediesRaiseQuota from './remedies/raise-quota.ts';
import remediesRaiseReservedConcurrency from './remedies/raise-reserved-concurrency.ts';
import remediesRaiseStageThrottle from './remedies/raise-stage-throttle.ts';
import remediesRaiseUsagePlanThrottle from './remedies/raise-usage-plan-throttle.ts';
import remediesRedeployStage from './remedies/redeploy-stage.ts';
import remediesRegisterTarget from './remedies/register-target.ts';
import remediesReplaceVpcLink from './remedies/replace-vpc-link.ts';
import remediesRequestAccountThrottleIncrease from './remedies/request-account-throttle-increase.ts';
import remediesRestoreAuthorizerResponse from './remedies/restore-authorizer-response.ts';
import remediesRestoreBasePathMapping from './remedies/restore-base-path-mapping.ts';
import remediesRestorePayloadFormat from './remedies/restore-payload-format.ts';
import remediesRollBackAlias from './remedies/roll-back-alias.ts';
import remediesRollBackDeployment from './remedies/roll-back-deployment.ts';
import remediesScaleOutEcsService from './remedies/scale-out-ecs-service.ts';
import remediesSetStageVariable from './remedies/set-stage-variable.ts';
import areasAccount from './account.ts';
import areasAudit from './audit.ts';
import areasBrakes from './brakes.ts';
import areasCli from './cli.ts';
import areasConfig from './config.ts';
import areasDemand from './demand.ts';
import areasDeployment from './deployment.ts';
import areasDiagnosis from './diagnosis.ts';
import areasFront from './front.ts';
import areasIncident from './incident.ts';
import areasJwt from './jwt.ts';
import areasLambda from './lambda.ts';
import areasMapping from './mapping.ts';
import areasOver from './over.ts';
import areasOwner from './owner.ts';
import areasPlan from './plan.ts';
import areasPolicy from './policy.ts';
import areasProbe from './probe.ts';
import areasQueries from './queries.ts';
import areasRecurrence from './recurrence.ts';
import areasReport from './report.ts';
import areasStory from './story.ts';
import areasSymptoms from './symptoms.ts';
import areasVerification from './verification.ts';
import areasWorkflow from './workflow.ts';

export const catalogue: Catalogue = {
  checks: {
    'api-key-disabled': checksApiKeyDisabled,
    'api-key-invalid': checksApiKeyInvalid,
    'api-key-missing': checksApiKeyMissing,
    'api-key-not-in-usage-plan': checksApiKeyNotInUsagePlan,
    'apigw-internal-failure': checksApigwInternalFailure,
    'authorizer-cache-stale-policy': checksAuthorizerCacheStalePolicy,
    'authorizer-explicit-deny': checksAuthorizerExplicitDeny,
    'authorizer-invalid-response': checksAuthorizerInvalidResponse,
    'authorizer-lambda-error': checksAuthorizerLambdaError,
    'authorizer-permission-missing': checksAuthorizerPermissionMissing,
    'authorizer-response-form-mismatch': checksAuthorizerResponseFormMismatch,
    'authorizer-role-trust-missing': checksAuthorizerRoleTrustMissing,
    'authorizer-timeout': checksAuthorizerTimeout,
    'authorizer-unauthorized': checksAuthorizerUnauthorized,
    'aws-health-service-event': checksAwsHealthServiceEvent,
    'aws-service-integration-error': checksAwsServiceIntegrationError,
    'bad-deployment-rollback': checksBadDeploymentRollback,
    'base-path-mapping-missing': checksBasePathMappingMissing,
    'binary-base64-decode-failed': checksBinaryBase64DecodeFailed,
    'canary-bad-deployment': checksCanaryBadDeployment,
    'client-certificate-expired': checksClientCertificateExpired,
    'cloudwatch-role-missing': checksCloudwatchRoleMissing,
    'cloudwatch-role-not-permitted': checksCloudwatchRoleNotPermitted,
    'cognito-token-expired': checksCognitoTokenExpired,
    'cognito-wrong-token': checksCognitoWrongToken,
    'control-plane-throttled': checksControlPlaneThrottled,
    'cors-headers-missing-on-errors': checksCorsHeadersMissingOnErrors,
    'cors-preflight-requires-auth': checksCorsPreflightRequiresAuth,
    'custom-domain-cert-expired': checksCustomDomainCertExpired,
    'custom-domain-dns': checksCustomDomainDns,
    'default-endpoint-disabled': checksDefaultEndpointDisabled,
    'ecs-service-bad-release': checksEcsServiceBadRelease,
    'ecs-service-overloaded': checksEcsServiceOverloaded,
    'ecs-service-waiting': checksEcsServiceWaiting,
    'execution-logging-off': checksExecutionLoggingOff,
    'headers-too-large': checksHeadersTooLarge,
    'http-backend-4xx-passthrough': checksHttpBackend4xxPassthrough,
    'http-backend-503-overload': checksHttpBackend503Overload,
    'http-backend-5xx-passthrough': checksHttpBackend5xxPassthrough,
    'http-connection-refused': checksHttpConnectionRefused,
    'http-connection-reset': checksHttpConnectionReset,
    'http-deployment-failed': checksHttpDeploymentFailed,
    'http-dns-failure': checksHttpDnsFailure,
    'http-invalid-endpoint-address': checksHttpInvalidEndpointAddress,
    'http-invalid-protocol-version': checksHttpInvalidProtocolVersion,
    'http-network-error': checksHttpNetworkError,
    'http-private-endpoint-needs-vpclink': checksHttpPrivateEndpointNeedsVpclink,
    'http-response-too-large': checksHttpResponseTooLarge,
    'http-route-not-found': checksHttpRouteNotFound,
    'http-stage-prefix-in-path': checksHttpStagePrefixInPath,
    'http-tls-cert-expired': checksHttpTlsCertExpired,
    'http-tls-handshake-failure': checksHttpTlsHandshakeFailure,
    'http-tls-hostname-mismatch': checksHttpTlsHostnameMismatch,
    'http-tls-key-cert-mismatch': checksHttpTlsKeyCertMismatch,
    'http-tls-untrusted-ca': checksHttpTlsUntrustedCa,
    'iam-invalid-signature': checksIamInvalidSignature,
    'iam-invalid-token': checksIamInvalidToken,
    'iam-malformed-authorization-header': checksIamMalformedAuthorizationHeader,
    'iam-missing-signature': checksIamMissingSignature,
    'iam-not-authorized': checksIamNotAuthorized,
    'iam-signature-expired': checksIamSignatureExpired,
    'integration-header-conflict': checksIntegrationHeaderConflict,
    'integration-role-not-authorized': checksIntegrationRoleNotAuthorized,
    'integration-role-trust-missing': checksIntegrationRoleTrustMissing,
    'integration-timeout': checksIntegrationTimeout,
    'jwt-insufficient-scope': checksJwtInsufficientScope,
    'jwt-invalid-audience': checksJwtInvalidAudience,
    'jwt-invalid-issuer': checksJwtInvalidIssuer,
    'jwt-issuer-unreachable': checksJwtIssuerUnreachable,
    'jwt-token-expired': checksJwtTokenExpired,
    'lambda-alias-or-version-deleted': checksLambdaAliasOrVersionDeleted,
    'lambda-answers-5xx': checksLambdaAnswers5xx,
    'lambda-efs-mount': checksLambdaEfsMount,
    'lambda-function-deleted': checksLambdaFunctionDeleted,
    'lambda-function-timeout': checksLambdaFunctionTimeout,
    'lambda-init-error': checksLambdaInitError,
    'lambda-integration-wrong-http-method': checksLambdaIntegrationWrongHttpMethod,
    'lambda-kms-access-denied': checksLambdaKmsAccessDenied,
    'lambda-malformed-proxy-response': checksLambdaMalformedProxyResponse,
    'lambda-payload-format-mismatch': checksLambdaPayloadFormatMismatch,
    'lambda-permission-missing': checksLambdaPermissionMissing,
    'lambda-permission-stage-variable': checksLambdaPermissionStageVariable,
    'lambda-permission-wrong-source-arn': checksLambdaPermissionWrongSourceArn,
    'lambda-process-exited': checksLambdaProcessExited,
    'lambda-request-too-large': checksLambdaRequestTooLarge,
    'lambda-reserved-concurrency-low': checksLambdaReservedConcurrencyLow,
    'lambda-response-streaming-mismatch': checksLambdaResponseStreamingMismatch,
    'lambda-response-too-large': checksLambdaResponseTooLarge,
    'lambda-role-not-authorized': checksLambdaRoleNotAuthorized,
    'lambda-service-error': checksLambdaServiceError,
    'lambda-state-failed': checksLambdaStateFailed,
    'lambda-state-inactive': checksLambdaStateInactive,
    'lambda-state-pending': checksLambdaStatePending,
    'lambda-throttled': checksLambdaThrottled,
    'lambda-unhandled-error': checksLambdaUnhandledError,
    'lambda-vpc-eni': checksLambdaVpcEni,
    'lambda-vpc-no-egress': checksLambdaVpcNoEgress,
    'mapping-method-response-missing': checksMappingMethodResponseMissing,
    'mapping-no-default-integration-response': checksMappingNoDefaultIntegrationResponse,
    'mapping-request-transform-failed': checksMappingRequestTransformFailed,
    'mapping-response-transform-failed': checksMappingResponseTransformFailed,
    'mapping-selection-pattern-mismatch': checksMappingSelectionPatternMismatch,
    'method-integration-missing': checksMethodIntegrationMissing,
    'missing-resource-or-method': checksMissingResourceOrMethod,
    'mock-status-code-unparsable': checksMockStatusCodeUnparsable,
    'mtls-client-cert-rejected': checksMtlsClientCertRejected,
    'mtls-truststore-invalid': checksMtlsTruststoreInvalid,
    'not-deployed-since-change': checksNotDeployedSinceChange,
    'operator-iam-denied': checksOperatorIamDenied,
    'operator-passrole-denied': checksOperatorPassroleDenied,
    'private-api-endpoint-mismatch': checksPrivateApiEndpointMismatch,
    'quota-exceeded': checksQuotaExceeded,
    'request-too-large': checksRequestTooLarge,
    'request-validation-failed': checksRequestValidationFailed,
    'resource-policy-explicit-deny': checksResourcePolicyExplicitDeny,
    'resource-policy-implicit-deny': checksResourcePolicyImplicitDeny,
    'routing-rule-elsewhere': checksRoutingRuleElsewhere,
    'routing-rule-missing': checksRoutingRuleMissing,
    'stage-points-at-old-deployment': checksStagePointsAtOldDeployment,
    'stage-variable-missing': checksStageVariableMissing,
    'throttle-account': checksThrottleAccount,
    'throttle-stage-method': checksThrottleStageMethod,
    'throttle-usage-plan': checksThrottleUsagePlan,
    'throttle-zero-limit': checksThrottleZeroLimit,
    'unsupported-media-type': checksUnsupportedMediaType,
    'uri-too-long': checksUriTooLong,
    'vpclink-v1-endpoint-service-rejected': checksVpclinkV1EndpointServiceRejected,
    'vpclink-v1-failed': checksVpclinkV1Failed,
    'vpclink-v1-idle-reset': checksVpclinkV1IdleReset,
    'vpclink-v1-lb-deleted': checksVpclinkV1LbDeleted,
    'vpclink-v1-listener-missing': checksVpclinkV1ListenerMissing,
    'vpclink-v1-nacl-blocked': checksVpclinkV1NaclBlocked,
    'vpclink-v1-pending': checksVpclinkV1Pending,
    'vpclink-v1-privatelink-inbound-rules': checksVpclinkV1PrivatelinkInboundRules,
    'vpclink-v1-security-group-blocked': checksVpclinkV1SecurityGroupBlocked,
    'vpclink-v1-stage-variable-connection-id': checksVpclinkV1StageVariableConnectionId,
    'vpclink-v1-target-draining': checksVpclinkV1TargetDraining,
    'vpclink-v1-target-port-not-listening': checksVpclinkV1TargetPortNotListening,
    'vpclink-v1-target-unhealthy': checksVpclinkV1TargetUnhealthy,
    'vpclink-v1-target-unused': checksVpclinkV1TargetUnused,
    'vpclink-v1-tls-mismatch': checksVpclinkV1TlsMismatch,
    'vpclink-v1-transient-error': checksVpclinkV1TransientError,
    'vpclink-v2-alb-no-healthy-target': checksVpclinkV2AlbNoHealthyTarget,
    'vpclink-v2-cloudmap-no-instance': checksVpclinkV2CloudmapNoInstance,
    'vpclink-v2-failed': checksVpclinkV2Failed,
    'vpclink-v2-inactive': checksVpclinkV2Inactive,
    'vpclink-v2-listener-deleted': checksVpclinkV2ListenerDeleted,
    'vpclink-v2-network-failure': checksVpclinkV2NetworkFailure,
    'vpclink-v2-pending': checksVpclinkV2Pending,
    'vpclink-v2-rest-integration-target-missing': checksVpclinkV2RestIntegrationTargetMissing,
    'vpclink-v2-tls-server-name': checksVpclinkV2TlsServerName,
    'waf-block': checksWafBlock,
    'waf-evaluation-error': checksWafEvaluationError,
    'ws-connection-rate': checksWsConnectionRate,
    'ws-gone': checksWsGone,
    'ws-integration-error': checksWsIntegrationError,
    'ws-message-too-large': checksWsMessageTooLarge,
    'ws-route-not-found': checksWsRouteNotFound,
  },
  remedies: {
    'accept-endpoint-connection': remediesAcceptEndpointConnection,
    'add-default-integration-response': remediesAddDefaultIntegrationResponse,
    'add-key-to-usage-plan': remediesAddKeyToUsagePlan,
    'add-method-response': remediesAddMethodResponse,
    'add-stage-to-usage-plan': remediesAddStageToUsagePlan,
    'convert-request-to-text': remediesConvertRequestToText,
    'correct-health-check': remediesCorrectHealthCheck,
    'correct-integration-method': remediesCorrectIntegrationMethod,
    'correct-source-arn': remediesCorrectSourceArn,
    'create-listener': remediesCreateListener,
    'disable-privatelink-inbound-rules': remediesDisablePrivatelinkInboundRules,
    'enable-api-key': remediesEnableApiKey,
    'enable-execution-logging': remediesEnableExecutionLogging,
    'end-alias-weights': remediesEndAliasWeights,
    'end-canary': remediesEndCanary,
    'flush-authorizer-cache': remediesFlushAuthorizerCache,
    'grant-authorizer-invoke': remediesGrantAuthorizerInvoke,
    'grant-invoke': remediesGrantInvoke,
    'open-network-acl': remediesOpenNetworkAcl,
    'open-target-security-group': remediesOpenTargetSecurityGroup,
    'protect-backend': remediesProtectBackend,
    'raise-function-memory': remediesRaiseFunctionMemory,
    'raise-function-timeout': remediesRaiseFunctionTimeout,
    'raise-integration-timeout': remediesRaiseIntegrationTimeout,
    'raise-quota': remediesRaiseQuota,
    'raise-reserved-concurrency': remediesRaiseReservedConcurrency,
    'raise-stage-throttle': remediesRaiseStageThrottle,
    'raise-usage-plan-throttle': remediesRaiseUsagePlanThrottle,
    'redeploy-stage': remediesRedeployStage,
    'register-target': remediesRegisterTarget,
    'replace-vpc-link': remediesReplaceVpcLink,
    'request-account-throttle-increase': remediesRequestAccountThrottleIncrease,
    'restore-authorizer-response': remediesRestoreAuthorizerResponse,
    'restore-base-path-mapping': remediesRestoreBasePathMapping,
    'restore-payload-format': remediesRestorePayloadFormat,
    'roll-back-alias': remediesRollBackAlias,
    'roll-back-deployment': remediesRollBackDeployment,
    'scale-out-ecs-service': remediesScaleOutEcsService,
    'set-stage-variable': remediesSetStageVariable,
  },
  areas: {
    'account': areasAccount,
    'audit': areasAudit,
    'brakes': areasBrakes,
    'cli': areasCli,
    'config': areasConfig,
    'demand': areasDemand,
    'deployment': areasDeployment,
    'diagnosis': areasDiagnosis,
    'front': areasFront,
    'incident': areasIncident,
    'jwt': areasJwt,
    'lambda': areasLambda,
    'mapping': areasMapping,
    'over': areasOver,
    'owner': areasOwner,
    'plan': areasPlan,
    'policy': areasPolicy,
    'probe': areasProbe,
    'queries': areasQueries,
    'recurrence': areasRecurrence,
    'report': areasReport,
    'story': areasStory,
    'symptoms': areasSymptoms,
    'verification': areasVerification,
    'workflow': areasWorkflow,
  },
};
