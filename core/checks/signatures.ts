import { causesIn, firmCausesIn } from '../signals/classify.ts';
import { failedRequests } from '../signals/failed-requests.ts';
import type { Rule } from '../signals/rule.ts';
import { sharedRules } from '../signals/rules/index.ts';
import { ownSignatures } from './signatures.generated.ts';

/** Every text that names a cause: those of one cause alone, from its check, and those that several share. */
export const signatures: readonly Rule[] = [...sharedRules, ...ownSignatures];

/** The ids of the causes that some text can mean, in alphabetical order. */
export const knownCauses: readonly string[] = [
  ...new Set(signatures.flatMap(({ causes }) => causes)),
].toSorted();

/** The causes that a log line, or a fragment of several lines, may mean, in alphabetical order. */
export const classify = (text: string): string[] => causesIn(text, signatures);

/** As {@link classify}, but without what a bare status or response type merely suggests. */
export const classifyFirmly = (text: string): string[] => firmCausesIn(text, signatures);

/** The causes that the execution log of one failed request leaves possible, read as the log of a stage is; none of one that went well. */
export const causesOfRequest = (lines: readonly string[]): readonly string[] =>
  failedRequests(
    lines.map((text) => ({ at: '', text: `(one-request) ${text}` })),
    [],
    signatures,
  ).flatMap(({ causes }) => causes);
