import { exitCodes } from '../exit-codes.ts';
import type { Diagnosis } from '../../core/model/diagnosis.ts';
import type { Investigation } from '../../core/engine/judge-again.ts';
import type { QueryCost } from '../../core/model/query-cost.ts';
import { unreadOf } from './unread.ts';

/** A diagnosis as `--json` prints it; docs/cli.md describes it. Fields are added to it and never change their meaning. */
export const diagnosisJson = (examination: Investigation, queryCost: QueryCost | null) => {
  const { facts, diagnosis } = examination;
  const { target, alarm, window } = facts;
  return {
    formatVersion: 1,
    exitCode: exitCodeOf(diagnosis),
    target,
    window,
    symptom: alarm.symptom,
    diagnosis,
    unread: unreadOf(examination),
    queryCost,
  };
};

/** How `diagnose` ends. */
export function exitCodeOf({ verdict }: Diagnosis): number {
  if (verdict === 'healthy' || verdict === 'over') return exitCodes.ok;
  return verdict === 'unknown' ? exitCodes.unknown : exitCodes.faulty;
}
