// Written by `npm run registry`. Do not edit.
import type { RuleMessages } from '../../types.ts';
import accessLogEnabled from './access-log-enabled.ts';
import accessLogEnhancedFields from './access-log-enhanced-fields.ts';
import alarms4xx from './alarms-4xx.ts';
import alarms5xx from './alarms-5xx.ts';
import alarmsLatency from './alarms-latency.ts';
import apiKeyQuota from './api-key-quota.ts';
import binaryMediaTypesMissing from './binary-media-types-missing.ts';
import cachingAdvice from './caching-advice.ts';
import canaryLeftover from './canary-leftover.ts';
import deploymentDrift from './deployment-drift.ts';
import detailedMetrics from './detailed-metrics.ts';
import executionLogging from './execution-logging.ts';
import integrationRoleLeastPrivilege from './integration-role-least-privilege.ts';
import integrationTimeoutSane from './integration-timeout-sane.ts';
import jwtLifetime from './jwt-lifetime.ts';
import logRetention from './log-retention.ts';
import logRole from './log-role.ts';
import privateExposure from './private-exposure.ts';
import requestValidation from './request-validation.ts';
import throttleByClass from './throttle-by-class.ts';
import usagePlanOnExternal from './usage-plan-on-external.ts';
import wafOnExternal from './waf-on-external.ts';
import xrayTracing from './xray-tracing.ts';

export const rules: Readonly<Record<string, RuleMessages>> = {
  'access-log-enabled': accessLogEnabled,
  'access-log-enhanced-fields': accessLogEnhancedFields,
  'alarms-4xx': alarms4xx,
  'alarms-5xx': alarms5xx,
  'alarms-latency': alarmsLatency,
  'api-key-quota': apiKeyQuota,
  'binary-media-types-missing': binaryMediaTypesMissing,
  'caching-advice': cachingAdvice,
  'canary-leftover': canaryLeftover,
  'deployment-drift': deploymentDrift,
  'detailed-metrics': detailedMetrics,
  'execution-logging': executionLogging,
  'integration-role-least-privilege': integrationRoleLeastPrivilege,
  'integration-timeout-sane': integrationTimeoutSane,
  'jwt-lifetime': jwtLifetime,
  'log-retention': logRetention,
  'log-role': logRole,
  'private-exposure': privateExposure,
  'request-validation': requestValidation,
  'throttle-by-class': throttleByClass,
  'usage-plan-on-external': usagePlanOnExternal,
  'waf-on-external': wafOnExternal,
  'xray-tracing': xrayTracing,
};
