// Written by `npm run registry`. Do not edit.
import type { Remedy } from './define-remedy.ts';
import acceptEndpointConnection from './catalogue/accept-endpoint-connection.ts';
import addKeyToUsagePlan from './catalogue/add-key-to-usage-plan.ts';
import addStageToUsagePlan from './catalogue/add-stage-to-usage-plan.ts';
import correctHealthCheck from './catalogue/correct-health-check.ts';
import correctIntegrationMethod from './catalogue/correct-integration-method.ts';
import correctSourceArn from './catalogue/correct-source-arn.ts';
import createListener from './catalogue/create-listener.ts';
import disablePrivatelinkInboundRules from './catalogue/disable-privatelink-inbound-rules.ts';
import enableExecutionLogging from './catalogue/enable-execution-logging.ts';
import endAliasWeights from './catalogue/end-alias-weights.ts';
import grantAuthorizerInvoke from './catalogue/grant-authorizer-invoke.ts';
import grantInvoke from './catalogue/grant-invoke.ts';
import openNetworkAcl from './catalogue/open-network-acl.ts';
import openTargetSecurityGroup from './catalogue/open-target-security-group.ts';
import raiseFunctionTimeout from './catalogue/raise-function-timeout.ts';
import raiseIntegrationTimeout from './catalogue/raise-integration-timeout.ts';
import raiseQuota from './catalogue/raise-quota.ts';
import raiseReservedConcurrency from './catalogue/raise-reserved-concurrency.ts';
import raiseStageThrottle from './catalogue/raise-stage-throttle.ts';
import raiseUsagePlanThrottle from './catalogue/raise-usage-plan-throttle.ts';
import replaceVpcLink from './catalogue/replace-vpc-link.ts';
import requestAccountThrottleIncrease from './catalogue/request-account-throttle-increase.ts';
import rollBackAlias from './catalogue/roll-back-alias.ts';
import rollBackDeployment from './catalogue/roll-back-deployment.ts';
import setStageVariable from './catalogue/set-stage-variable.ts';

export const remedies: readonly Remedy[] = [acceptEndpointConnection, addKeyToUsagePlan, addStageToUsagePlan, correctHealthCheck, correctIntegrationMethod, correctSourceArn, createListener, disablePrivatelinkInboundRules, enableExecutionLogging, endAliasWeights, grantAuthorizerInvoke, grantInvoke, openNetworkAcl, openTargetSecurityGroup, raiseFunctionTimeout, raiseIntegrationTimeout, raiseQuota, raiseReservedConcurrency, raiseStageThrottle, raiseUsagePlanThrottle, replaceVpcLink, requestAccountThrottleIncrease, rollBackAlias, rollBackDeployment, setStageVariable];
