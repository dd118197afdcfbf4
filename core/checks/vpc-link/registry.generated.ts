// Written by `npm run registry`. Do not edit.
import type { Check } from '../define-check.ts';
import vpclinkV1EndpointServiceRejected from './vpclink-v1-endpoint-service-rejected.ts';
import vpclinkV1Failed from './vpclink-v1-failed.ts';
import vpclinkV1IdleReset from './vpclink-v1-idle-reset.ts';
import vpclinkV1LbDeleted from './vpclink-v1-lb-deleted.ts';
import vpclinkV1ListenerMissing from './vpclink-v1-listener-missing.ts';
import vpclinkV1NaclBlocked from './vpclink-v1-nacl-blocked.ts';
import vpclinkV1Pending from './vpclink-v1-pending.ts';
import vpclinkV1PrivatelinkInboundRules from './vpclink-v1-privatelink-inbound-rules.ts';
import vpclinkV1SecurityGroupBlocked from './vpclink-v1-security-group-blocked.ts';
import vpclinkV1StageVariableConnectionId from './vpclink-v1-stage-variable-connection-id.ts';
import vpclinkV1TargetDraining from './vpclink-v1-target-draining.ts';
import vpclinkV1TargetPortNotListening from './vpclink-v1-target-port-not-listening.ts';
import vpclinkV1TargetUnhealthy from './vpclink-v1-target-unhealthy.ts';
import vpclinkV1TargetUnused from './vpclink-v1-target-unused.ts';
import vpclinkV1TlsMismatch from './vpclink-v1-tls-mismatch.ts';
import vpclinkV1TransientError from './vpclink-v1-transient-error.ts';
import vpclinkV2AlbNoHealthyTarget from './vpclink-v2-alb-no-healthy-target.ts';
import vpclinkV2CloudmapNoInstance from './vpclink-v2-cloudmap-no-instance.ts';
import vpclinkV2Failed from './vpclink-v2-failed.ts';
import vpclinkV2Inactive from './vpclink-v2-inactive.ts';
import vpclinkV2ListenerDeleted from './vpclink-v2-listener-deleted.ts';
import vpclinkV2NetworkFailure from './vpclink-v2-network-failure.ts';
import vpclinkV2Pending from './vpclink-v2-pending.ts';
import vpclinkV2RestIntegrationTargetMissing from './vpclink-v2-rest-integration-target-missing.ts';
import vpclinkV2TlsServerName from './vpclink-v2-tls-server-name.ts';

export const checks: readonly Check<'vpc-link'>[] = [vpclinkV1EndpointServiceRejected, vpclinkV1Failed, vpclinkV1IdleReset, vpclinkV1LbDeleted, vpclinkV1ListenerMissing, vpclinkV1NaclBlocked, vpclinkV1Pending, vpclinkV1PrivatelinkInboundRules, vpclinkV1SecurityGroupBlocked, vpclinkV1StageVariableConnectionId, vpclinkV1TargetDraining, vpclinkV1TargetPortNotListening, vpclinkV1TargetUnhealthy, vpclinkV1TargetUnused, vpclinkV1TlsMismatch, vpclinkV1TransientError, vpclinkV2AlbNoHealthyTarget, vpclinkV2CloudmapNoInstance, vpclinkV2Failed, vpclinkV2Inactive, vpclinkV2ListenerDeleted, vpclinkV2NetworkFailure, vpclinkV2Pending, vpclinkV2RestIntegrationTargetMissing, vpclinkV2TlsServerName];
