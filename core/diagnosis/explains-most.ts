import type { Failure } from '../model/signals.ts';
import type { Judged } from './judge-fault.ts';
import { isTelling } from './telling.ts';

/** The part of the excess that causes must explain together to be called found. */
const most = 0.5;

/** Whether the causes together explain the greater part of what fails more than usual, as far as anything shows it. */
export function explainsMost(causes: readonly Judged[], sample: readonly Failure[]): boolean {
  if (!sample.some(isTelling))
    return causes.some(({ share }) => share === null) || sumOf(causes) >= most;
  const explained = new Set(causes.flatMap((one) => one.explained));
  return explained.size / sample.length >= most;
}

const sumOf = (causes: readonly Judged[]): number =>
  causes.reduce((sum, { share }) => sum + (share ?? 0), 0);
