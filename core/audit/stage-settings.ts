import { evidence } from '../model/evidence.ts';
import type { FixCall, RuleVerdict } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { restOf, v2StageOf } from '../model/facts/configuration.ts';
import type { MethodSetting } from '../model/facts/rest.ts';
import type { V2Stage } from '../model/facts/v2-stage.ts';
import { remove, replace } from '../remedies/patch.ts';
import { pass, updateStage, updateV2Stage, violation } from './define-rule.ts';

/** The key of the settings that hold for every method without settings of its own. */
export const everyMethod = '*/*';

/** Settings for some methods of a stage. */
export interface Scope {
  /** As API Gateway keys it; it is a part of the patch path too. */
  readonly key: string;
  /** Undefined: never set, so everything is at its default. */
  readonly setting: MethodSetting | undefined;
}

/** The settings of all methods together, then those of single methods, which replace the former altogether. */
export function scopesOf({ configuration }: AuditFacts): Scope[] {
  const v2 = v2StageOf(configuration);
  if (v2) return v2ScopesOf(v2);
  const { methodSettings } = restOf(configuration);
  const own = Object.entries(methodSettings).filter(([key]) => key !== everyMethod);
  return [
    { key: everyMethod, setting: methodSettings[everyMethod] },
    ...own.map(([key, setting]) => ({ key, setting })),
  ];
}

/** The same of the routes of HTTP and WebSocket APIs. */
const v2ScopesOf = ({ defaultRouteSettings, routeSettings }: V2Stage): Scope[] =>
  [[everyMethod, defaultRouteSettings] as const, ...Object.entries(routeSettings)].map(
    ([key, { detailedMetricsEnabled, ...setting }]) => ({
      key,
      setting: {
        ...setting,
        ...(detailedMetricsEnabled !== undefined && { metricsEnabled: detailedMetricsEnabled }),
      },
    }),
  );

/** What a person calls a scope: the stage, or the methods that its key names. */
export const scopeName = ({ configuration: { stage } }: AuditFacts, key: string): string =>
  key === everyMethod ? stage.name : `${stage.name} ${key.replaceAll('~1', '/')}`;

type SwitchField = 'loggingLevel' | 'metricsEnabled';

/** Below the scope in a patch of a REST API. */
const paths: Readonly<Record<SwitchField, string>> = {
  loggingLevel: 'logging/loglevel',
  metricsEnabled: 'metrics/enabled',
};

interface Switch {
  readonly id: 'detailed-metrics' | 'execution-logging';
  readonly field: SwitchField;
  readonly on: string | boolean;
  readonly off: string | boolean;
  readonly isOn: (setting: MethodSetting) => boolean;
}

/** One verdict per scope on a setting that should be on. */
export const judgeSwitch = (
  facts: AuditFacts,
  { id, field, on, off, isOn }: Switch,
): RuleVerdict[] =>
  scopesOf(facts).map((scope) => {
    const { key, setting } = scope;
    const subject = scopeName(facts, key);
    if (setting && isOn(setting)) return pass(subject);
    const isRest = facts.target.apiKind === 'REST';
    const set = (value: string | boolean) =>
      isRest
        ? updateStage(facts, replace(`/${key}/${paths[field]}`, String(value)))
        : setRoutes(facts, scope, { [field]: value });
    return violation({
      subject,
      evidence: [evidence(`${id}.off`, { scope: subject })],
      fix: [set(on)],
      undo: [isRest && !setting ? updateStage(facts, remove(`/${key}`)) : set(off)],
    });
  });

/**
 * Changes settings of the routes of an HTTP or WebSocket API. Every setting that was read is repeated, so that it means the same whether
 * AWS merges settings or replaces them.
 */
export function setRoutes(
  facts: AuditFacts,
  { key, setting }: Scope,
  change: Partial<MethodSetting>,
): FixCall {
  const { loggingLevel, metricsEnabled, throttlingRateLimit, throttlingBurstLimit } = {
    ...setting,
    ...change,
  };
  const settings = {
    ...(metricsEnabled !== undefined && { DetailedMetricsEnabled: metricsEnabled }),
    ...(loggingLevel !== undefined && { LoggingLevel: loggingLevel }),
    ...(throttlingBurstLimit !== undefined && { ThrottlingBurstLimit: throttlingBurstLimit }),
    ...(throttlingRateLimit !== undefined && { ThrottlingRateLimit: throttlingRateLimit }),
  };
  return updateV2Stage(
    facts,
    key === everyMethod
      ? { DefaultRouteSettings: settings }
      : { RouteSettings: { [key]: settings } },
  );
}
