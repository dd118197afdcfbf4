// Written by `npm run registry`. Do not edit.
import type { Rule } from './define-rule.ts';
import accessLogEnabled from './rules/access-log-enabled.ts';
import accessLogEnhancedFields from './rules/access-log-enhanced-fields.ts';
import alarms4xx from './rules/alarms-4xx.ts';
import alarms5xx from './rules/alarms-5xx.ts';
import alarmsLatency from './rules/alarms-latency.ts';
import apiKeyQuota from './rules/api-key-quota.ts';
import binaryMediaTypesMissing from './rules/binary-media-types-missing.ts';
import cachingAdvice from './rules/caching-advice.ts';
import canaryLeftover from './rules/canary-leftover.ts';
import deploymentDrift from './rules/deployment-drift.ts';
import detailedMetrics from './rules/detailed-metrics.ts';
import executionLogging from './rules/execution-logging.ts';
import integrationRoleLeastPrivilege from './rules/integration-role-least-privilege.ts';
import integrationTimeoutSane from './rules/integration-timeout-sane.ts';
import jwtLifetime from './rules/jwt-lifetime.ts';
import logRetention from './rules/log-retention.ts';
import logRole from './rules/log-role.ts';
import privateExposure from './rules/private-exposure.ts';
import requestValidation from './rules/request-validation.ts';
import throttleByClass from './rules/throttle-by-class.ts';
import usagePlanOnExternal from './rules/usage-plan-on-external.ts';
import wafOnExternal from './rules/waf-on-external.ts';
import xrayTracing from './rules/xray-tracing.ts';

export const rules: readonly Rule[] = [accessLogEnabled, accessLogEnhancedFields, alarms4xx, alarms5xx, alarmsLatency, apiKeyQuota, binaryMediaTypesMissing, cachingAdvice, canaryLeftover, deploymentDrift, detailedMetrics, executionLogging, integrationRoleLeastPrivilege, integrationTimeoutSane, jwtLifetime, logRetention, logRole, privateExposure, requestValidation, throttleByClass, usagePlanOnExternal, wafOnExternal, xrayTracing];
