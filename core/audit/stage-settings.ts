import { evidence } from '../model/evidence.ts';
import type { RuleVerdict } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import { restOf } from '../model/facts/configuration.ts';
import type { MethodSetting } from '../model/facts/rest.ts';
import { remove, replace } from '../remedies/patch.ts';
import { pass, updateStage, violation } from './define-rule.ts';

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
  const { methodSettings } = restOf(configuration);
  const own = Object.entries(methodSettings).filter(([key]) => key !== everyMethod);
  return [
    { key: everyMethod, setting: methodSettings[everyMethod] },
    ...own.map(([key, setting]) => ({ key, setting })),
  ];
}

/** What a person calls a scope: the stage, or the methods that its key names. */
export const scopeName = ({ configuration: { stage } }: AuditFacts, key: string): string =>
  key === everyMethod ? stage.name : `${stage.name} ${key.replaceAll('~1', '/')}`;

interface Switch {
  readonly id: 'detailed-metrics' | 'execution-logging';
  /** Below the scope, for example `metrics/enabled`. */
  readonly path: string;
  readonly on: string;
  readonly off: string;
  readonly isOn: (setting: MethodSetting) => boolean;
}

/** One verdict per scope on a setting that should be on. */
export const judgeSwitch = (
  facts: AuditFacts,
  { id, path, on, off, isOn }: Switch,
): RuleVerdict[] =>
  scopesOf(facts).map(({ key, setting }) => {
    const subject = scopeName(facts, key);
    if (setting && isOn(setting)) return pass(subject);
    const undo = setting ? replace(`/${key}/${path}`, off) : remove(`/${key}`);
    return violation({
      subject,
      evidence: [evidence(`${id}.off`, { scope: subject })],
      fix: [updateStage(facts, replace(`/${key}/${path}`, on))],
      undo: [updateStage(facts, undo)],
    });
  });
