import type { FixCall, RuleVerdict, Severity, Violation } from '../model/audit/rule-result.ts';
import type { AuditFacts } from '../model/audit-facts.ts';
import type { Evidence } from '../model/evidence.ts';
import { MissingEvidence } from '../model/reading.ts';
import type { ApiKind } from '../model/target.ts';
import type { Patch } from '../remedies/patch.ts';

/** Something that keeps an API out of trouble, or makes trouble easy to find. */
export interface Rule {
  /** What is wanted, and the file's name. Texts: core/messages/en/rules/<id>.ts */
  readonly id: string;
  readonly severity: Severity;
  /** The kinds of API that it holds for. */
  readonly apis: readonly ApiKind[];
  /**
   * One verdict per subject; none where the API has nothing that the rule is about. Pure and synchronous. A reading that
   * is a gap may be opened with `known`: whoever runs the rule turns the exception into `unknown`.
   */
  judge(facts: AuditFacts): RuleVerdict | readonly RuleVerdict[];
}

/** Gives a rule its type. */
export const defineRule = (rule: Rule): Rule => rule;

/** The rule is kept. */
export const pass = (subject: string): RuleVerdict => ({ verdict: 'pass', subject });

/** Stands for nothing to judge: whoever judges several things of an API leaves it out. */
export const beside: RuleVerdict = pass('');

/** What a violation is made of; without a fix, only a person can decide. */
export interface Found {
  readonly subject: string;
  readonly evidence: readonly Evidence[];
  readonly fix?: readonly FixCall[] | null;
  readonly undo?: readonly FixCall[];
}

/** The rule is broken. */
export const violation = ({ subject, evidence, fix = null, undo = [] }: Found): Violation => ({
  verdict: 'violation',
  subject,
  evidence: [...evidence],
  fix: fix && [...fix],
  undo: [...undo],
});

/** It could not be determined. */
export const unknown = (what: string, because: string, subject?: string): RuleVerdict => ({
  verdict: 'unknown',
  ...(subject !== undefined && { subject }),
  gap: { what, because },
});

/** Judges each subject separately, so that what could not be read of one hides nothing about the others. */
export const judgeEach = <S>(
  subjects: readonly S[],
  name: (subject: S) => string,
  judge: (subject: S) => RuleVerdict,
): RuleVerdict[] =>
  subjects.map((subject) => {
    try {
      return judge(subject);
    } catch (error) {
      if (!(error instanceof MissingEvidence)) throw error;
      return { verdict: 'unknown', subject: name(subject), gap: error.gap };
    }
  });

/** A call of a fix by its name: `fixCall('logs:PutRetentionPolicy', { … })`. */
export function fixCall(
  name: `${string}:${string}`,
  input: Readonly<Record<string, unknown>>,
  id?: string,
): FixCall {
  const colon = name.indexOf(':');
  return {
    ...(id !== undefined && { id }),
    service: name.slice(0, colon),
    action: name.slice(colon + 1),
    input: { ...input },
  };
}

/** `UpdateStage` of the audited stage of a REST API. */
export const updateStage = (
  { configuration: { api, stage } }: AuditFacts,
  ...patchOperations: readonly Patch[]
): FixCall =>
  fixCall('apigateway:UpdateStage', { restApiId: api.id, stageName: stage.name, patchOperations });

/** `UpdateStage` of the audited stage of an HTTP or WebSocket API. */
export const updateV2Stage = (
  { configuration: { api, stage } }: AuditFacts,
  change: Readonly<Record<string, unknown>>,
): FixCall =>
  fixCall('apigatewayv2:UpdateStage', { ApiId: api.id, StageName: stage.name, ...change });
