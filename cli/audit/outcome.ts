import type { Audit } from '../../core/model/audit.ts';
import type { RuleResult, Severity } from '../../core/model/audit/rule-result.ts';
import { exitCodes } from '../exit-codes.ts';
import type { NotAudited } from './stages.ts';

/** What an audit of one or more stages came to. */
export interface Audited {
  readonly audits: readonly Audit[];
  readonly notAudited: readonly NotAudited[];
  /** Stages that could not be audited at all. */
  readonly failed: readonly NotAudited[];
  /** The least severity of a violation that counts as a failure. */
  readonly failOn: Severity;
}

const order: readonly Severity[] = ['high', 'medium', 'low'];

/** Whether a severity is at least as bad as another. */
export const atLeast = (severity: Severity, least: Severity): boolean =>
  order.indexOf(severity) <= order.indexOf(least);

/** The worst first. */
export const bySeverity = (a: RuleResult, b: RuleResult): number =>
  order.indexOf(a.severity) - order.indexOf(b.severity);

export const has = (result: RuleResult, verdict: 'violation' | 'unknown' | 'pass'): boolean =>
  result.verdicts.some((one) => one.verdict === verdict);

/** 1: a violation that counts. 3: none, but one could not be ruled out. 0: neither. */
export function exitCodeOf({ audits, failed, failOn }: Audited): number {
  const counting = audits
    .flatMap(({ results }) => results)
    .filter(({ severity }) => atLeast(severity, failOn));
  if (counting.some((result) => has(result, 'violation'))) return exitCodes.faulty;
  const unsure = failed.length > 0 || counting.some((result) => has(result, 'unknown'));
  return unsure ? exitCodes.unknown : exitCodes.ok;
}
