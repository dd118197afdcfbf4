import { causeTitle } from '../../messages/names.ts';
import { render, say } from '../../messages/render.ts';
import { minuteText } from '../../messages/telling/times.ts';
import { evidence } from '../../model/evidence.ts';
import type { StormReport, Suspect } from '../../model/storm.ts';
import type { Target } from '../../model/target.ts';
import type { Message } from '../notify.ts';
import { section } from './sections.ts';

/** Characters of names in the message; it says how many more there are, and where. */
const longest = 12_000;

/**
 * Reports many APIs that fail at once: what they share first, then every one of them by name.
 * @param link where the whole list is
 */
export function stormMail(report: StormReport, link: string): Message {
  const { storm, incidents, diagnosed, suspects, targets } = report;
  const all = [...incidents.map(({ target }) => target), ...targets.map(({ target }) => target)];
  const [first] = all;
  const minutes = Math.ceil(
    (Date.parse(storm.toldAt ?? storm.startedAt) - Date.parse(since(report))) / 60_000,
  );
  return {
    subject: say('incident.subject-storm', { targets: all.length }),
    lines: [
      say('incident.storm-first', {
        targets: all.length,
        account: first?.account ?? '',
        region: first?.region ?? '',
        since: minuteText(since(report)),
        minutes: Math.max(1, minutes),
      }),
      ...(incidents.length > 0
        ? [say('incident.storm-diagnosed', { incidents: incidents.length, diagnosed })]
        : []),
      ...section(
        say('incident.heading-suspects'),
        suspects.length > 0
          ? suspects.map((one) => `- ${suspectLine(one, diagnosed)}`)
          : [say('incident.storm-no-suspect')],
      ),
      ...section(
        say('incident.heading-incidents'),
        incidents.map(({ id, target }) => `- ${nameOf(target)}: ${id}`),
      ),
      ...section(
        say('incident.heading-targets', { targets: targets.length }),
        namesIn(targets.map(({ target }) => nameOf(target))),
      ),
      '',
      say('incident.storm-document', { link }),
    ],
  };
}

const since = ({ storm, targets }: StormReport): string =>
  targets.map(({ at }) => at).toSorted()[0] ?? storm.startedAt;

const nameOf = ({ apiName, stage }: Target): string => `${apiName}/${stage}`;

function suspectLine({ kind, check, subject, incidents }: Suspect, diagnosed: number): string {
  const counts = { incidents, diagnosed, subject };
  if (kind !== 'cause') return render(evidence(`incident.suspect-${kind}`, counts));
  return say('incident.suspect-cause', {
    ...counts,
    subject: subject || 'none',
    cause: causeTitle(check),
  });
}

/** As many names as a mail can hold, and how many are left. */
function namesIn(names: readonly string[]): string[] {
  const shown: string[] = [];
  let length = 0;
  for (const name of names.toSorted()) {
    length += name.length + 2;
    if (length > longest) break;
    shown.push(name);
  }
  const more = names.length - shown.length;
  return [
    ...(shown.length > 0 ? [shown.join(', ')] : []),
    ...(more > 0 ? [say('incident.storm-more', { targets: more })] : []),
  ];
}
