import { causeTitle, sureText } from '../messages/names.ts';
import { render, say } from '../messages/render.ts';
import { ruledOutLines } from '../messages/telling/doubts.ts';
import { failureLines } from '../messages/telling/failures.ts';
import { overLines } from '../messages/telling/over.ts';
import { routesLines, trafficLines } from '../messages/telling/traffic.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import type { Cause } from '../model/cause.ts';
import { plain, list, code, statements } from './markdown-text.ts';
import { percentText } from './times.ts';

/** What was found, why it is believed, and what is not known. */
export function diagnosisOf(diagnosis: Diagnosis): string[] {
  const { causes, unrelated, notChecked, readInPart, requests, share, over } = diagnosis;
  const traffic = trafficLines(diagnosis);
  return [
    `### ${plain(say('report.diagnosis'))}`,
    plain(
      [
        say(`report.verdict-${diagnosis.verdict}`),
        ...(traffic.length > 0
          ? traffic
          : [
              `${say('report.share')}: ${percentText(share)}. ${say('report.requests')}: ${requests}.`,
            ]),
        ...routesLines(diagnosis),
      ].join(' '),
    ),
    ...causes.flatMap(causeOf),
    ...(over ? heading(say('report.over'), overLines(over).map(plain)) : []),
    ...heading(
      say('report.failure-groups'),
      diagnosis.failureGroups.map((group) => plain(failureLines(group, diagnosis).join(' '))),
    ),
    ...(causes.length === 0
      ? heading(say('report.ruled-out'), ruledOutLines(diagnosis).map(plain))
      : []),
    ...(unrelated.length > 0
      ? [`#### ${plain(say('report.unrelated'))}`, list(unrelated.map(besideLine))]
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
    ...heading(
      say('report.read-in-part'),
      readInPart.map(({ because }) => plain(because)),
    ),
    ...(diagnosis.probe ? [plain(render(diagnosis.probe))] : []),
  ];
}

/** What did not cause the symptom, in a line; of what hindered somebody, who was refused what. */
const besideLine = ({ check, subject, role, evidenceFor }: Cause): string =>
  [
    `${plain(causeTitle(check))} (${code(subject)})`,
    ...(role === 'hinders' ? evidenceFor.map((one) => plain(render(one))) : []),
  ].join(' ');

const causeOf = (cause: Cause, index: number): string[] => [
  `#### ${index + 1}\\. ${plain(causeTitle(cause.check))} (${plain(sureText(cause))})`,
  code(cause.subject),
  ...statements(say('report.for'), cause.evidenceFor, 5),
  ...statements(say('report.against'), cause.evidenceAgainst, 5),
];

const heading = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`#### ${plain(title)}`, list(lines)];
