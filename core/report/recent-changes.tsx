import { say, render } from '../messages/render.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { Time } from './parts.tsx';

/** What was changed around the first bad minute. */
export function RecentChanges({ changes }: { changes: Diagnosis['recentChanges'] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <h4>{say('report.recent-changes')}</h4>
      <ul>
        {changes.map(({ at, what, beforeSymptom }) => (
          <li>
            <Time at={at} /> {render(what)}{' '}
            {beforeSymptom === null ? '' : beforeText(beforeSymptom)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How long before the first bad minute something was changed; negative: after it. */
export const beforeText = (seconds: number): string =>
  say(seconds >= 0 ? 'report.before-symptom' : 'report.after-symptom', {
    minutes: Math.round(Math.abs(seconds) / 60),
  });
