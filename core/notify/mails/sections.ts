import { causeTitle, confidenceText, sureText } from '../../messages/names.ts';
import { render, say } from '../../messages/render.ts';
import { failureLines, openFailures } from '../../messages/telling/failures.ts';
import { minuteText } from '../../messages/telling/times.ts';
import type { Cause } from '../../model/cause.ts';
import type { Diagnosis } from '../../model/diagnosis.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Incident } from '../../model/incident.ts';
import { redactEvidence } from '../../model/redaction.ts';

/** Items of one kind that a mail lists; the report has them all. */
const shown = 5;

/** A heading and its lines, after an empty line; nothing where there are no lines. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

/** What is said of facts, one a line. */
export const items = (statements: readonly Evidence[]): string[] =>
  statements.map((one) => `- ${render(redactEvidence(one))}`);

/** Commands, to be copied. */
export const commandLines = (commands: readonly string[]): string[] =>
  commands.map((command) => `  ${command}`);

/** Of which API stage a mail speaks. */
export const apiOf = ({ target }: Incident): string => `${target.apiName}/${target.stage}`;

/** Which API, where, and which alarm. */
export const whatHappened = (incident: Incident): string => {
  const { target, alarm } = incident;
  return say('incident.what-happened', {
    api: apiOf(incident),
    apiId: target.apiId,
    region: target.region,
    account: target.account,
    alarm: alarm.name,
    at: `${minuteText(alarm.at)} UTC`,
  });
};

/** How a mail heads what it says of a cause: what only hides the cause is none. */
export const causeHeading = ({ role, confidence }: Cause): string =>
  role === 'hides'
    ? say('incident.heading-cause-hidden')
    : say('incident.heading-cause', { confidence: confidenceText(confidence) });

export const causeLine = ({ check, subject }: Cause): string => `${causeTitle(check)}: ${subject}`;

/** The failed requests that no cause explains, by what their lines say. */
export const failureSection = (diagnosis: Diagnosis): string[] =>
  section(
    say('incident.heading-failures'),
    openFailures(diagnosis)
      .slice(0, shown)
      .flatMap((group) => {
        const [first = '', ...more] = failureLines(group, diagnosis);
        return [`- ${first}`, ...more.map((line) => `  ${line}`)];
      }),
  );

/** What was deployed or changed shortly before. */
export const changesSection = ({ recentChanges }: Diagnosis): string[] =>
  section(
    say('incident.heading-changes'),
    recentChanges
      .slice(0, shown)
      .map(({ at, what }) => `- ${minuteText(at)} ${render(redactEvidence(what))}`),
  );

/** Real faults that do not explain the alarm; they may be the other half of an outage. */
export const unrelatedSection = ({ unrelated }: Diagnosis): string[] =>
  section(
    say('incident.heading-unrelated'),
    unrelated
      .slice(0, shown)
      .flatMap((cause) => [
        `- ${causeLine(cause)} (${sureText(cause)})`,
        ...hinderedLines(cause).map((line) => `  ${line}`),
      ]),
  );

/** Who was refused what: a fix that somebody tried may be among it. */
const hinderedLines = ({ role, evidenceFor }: Cause): string[] =>
  role === 'hinders' ? items(evidenceFor) : [];
