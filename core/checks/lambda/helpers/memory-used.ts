import type { LambdaFunction } from '../../../model/facts/lambda.ts';
import { knownOr } from '../../../model/reading.ts';
import { scanJson } from '../../../signals/words/scan-json.ts';

/** Megabytes that a run was given, and the most that it used. */
export interface MemoryUsed {
  readonly size: number;
  readonly used: number;
}

/** How Lambda reports a run whose process ended, in text and in JSON. */
const exited = /Error Type: Runtime\.(?:ExitError|OutOfMemory)\b/;
const exitedJson = /^Runtime\.(?:ExitError|OutOfMemory)$/;

/**
 * What Lambda's own report of a run says of its memory, where the process ended in it.
 * @returns null for any other line
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-memory.html
 */
export function memoryOfExit(line: string): MemoryUsed | null {
  if (line.startsWith('REPORT RequestId:')) {
    const size = /\bMemory Size: (\d+) MB/.exec(line)?.[1];
    const used = /\bMax Memory Used: (\d+) MB/.exec(line)?.[1];
    return exited.test(line) && size && used ? { size: Number(size), used: Number(used) } : null;
  }
  const leaves = scanJson(line) ?? [];
  const of = (path: string) => leaves.find((leaf) => leaf.path.join('.') === path)?.text ?? '';
  if (of('type') !== 'platform.report' || !exitedJson.test(of('record.errorType'))) return null;
  const size = Number(of('record.metrics.memorySizeMB'));
  const used = Number(of('record.metrics.maxMemoryUsedMB'));
  return size > 0 && used > 0 ? { size, used } : null;
}

/**
 * The memory that ended runs of the function had, where each of them used all of it.
 * @returns null where no report says so, where one says otherwise, or where the function has another size by now
 */
export function memoryUsedUp({ configuration, errors }: LambdaFunction): MemoryUsed | null {
  const now = knownOr(configuration, null)?.memorySize;
  const reports = knownOr(errors, [])
    .map(({ text }) => memoryOfExit(text))
    .filter((report) => report !== null)
    .filter(({ size }) => size === now);
  const [first] = reports;
  return first && reports.every(({ size, used }) => used >= size) ? first : null;
}
