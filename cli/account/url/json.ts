import type { QueryCost } from '../../../core/model/query-cost.ts';
import { exitCodes } from '../../exit-codes.ts';
import { diagnosisJson, exitCodeOf } from '../diagnosis-json.ts';
import type { UrlExamination } from './examine-url.ts';

/** A URL's examination as `--json` prints it: that of its stage, where there is one, and what lies before it. */
export const urlJson = (examination: UrlExamination, queryCost: QueryCost) => {
  const { front, phases, faults, investigation } = examination;
  const { method, host, path } = front.asked;
  return {
    formatVersion: 1,
    ...(investigation && diagnosisJson(investigation, queryCost)),
    exitCode: urlExitCode(examination),
    front: { url: `https://${host}${path}`, method, phases, faults },
  };
};

/** How `diagnose` ends with a URL: what a client cannot reach is faulty, whatever the stage itself does. */
export function urlExitCode({ phases, investigation }: UrlExamination): number {
  if (phases.some(({ state }) => state === 'bad')) return exitCodes.faulty;
  return investigation ? exitCodeOf(investigation.diagnosis) : exitCodes.unknown;
}
