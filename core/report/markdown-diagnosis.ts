import { causeTitle, confidenceText } from '../messages/names.ts';
import { say } from '../messages/render.ts';
import type { Diagnosis, Cause } from '../model/diagnosis.ts';
import { plain, list, code, statements } from './markdown-text.ts';
import { percentText } from './times.ts';

/** What was found, why it is believed, and what is not known. */
export function diagnosisOf(diagnosis: Diagnosis): string[] {
  const { causes, unrelated, notChecked, requests, share } = diagnosis;
  return [
    `### ${plain(say('report.diagnosis'))}`,
    plain(
      `${say(`report.verdict-${diagnosis.verdict}`)} ${say('report.share')}: ${percentText(share)}. ${say('report.requests')}: ${requests}.`,
    ),
    ...causes.flatMap(causeOf),
    ...(unrelated.length > 0
      ? [
          `#### ${plain(say('report.unrelated'))}`,
          list(
            unrelated.map(({ check, subject }) => `${plain(causeTitle(check))} (${code(subject)})`),
          ),
        ]
      : []),
    ...(notChecked.length > 0
      ? [
          `#### ${plain(say('report.not-checked'))}`,
          list(
            notChecked.map(
              ({ check, gap }) =>
                `${plain(causeTitle(check))}: ${code(gap.what)} ${plain(gap.because)}`,
            ),
          ),
        ]
      : []),
  ];
}

const causeOf = (cause: Cause, index: number): string[] => [
  `#### ${index + 1}\\. ${plain(causeTitle(cause.check))} (${plain(confidenceText(cause.confidence))})`,
  code(cause.subject),
  ...statements(say('report.for'), cause.evidenceFor, 5),
  ...statements(say('report.against'), cause.evidenceAgainst, 5),
];
