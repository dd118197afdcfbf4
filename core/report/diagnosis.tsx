import { causeTitle } from '../messages/names.ts';
import { render, say } from '../messages/render.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { routeName } from '../model/route.ts';
import { CausePart } from './cause.tsx';
import { NotChecked } from './not-checked.tsx';
import { Pairs, Time } from './parts.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { percentText } from './times.ts';

/** What was found, why it is believed, and what is not known. */
export function DiagnosisPart({ diagnosis }: { diagnosis: Diagnosis }) {
  const { verdict, hop, since, requests, share, causes, unrelated, routesHit } = diagnosis;
  return (
    <section>
      <h3>{say('report.diagnosis')}</h3>
      <p>{say(`report.verdict-${verdict}`)}</p>
      <Pairs
        pairs={[
          [say('report.hop'), hop === null ? say('report.not-known') : say(`report.hop-${hop}`)],
          [say('report.since'), since === null ? say('report.not-known') : <Time at={since} />],
          [say('report.requests'), requests],
          [say('report.share'), percentText(share)],
          [
            say('report.routes-hit'),
            routesHit
              .map(({ route, failures }) => `${routeName(route)} (${failures})`)
              .join(', ') || '–',
          ],
        ]}
      />
      {causes.map((cause, index) => (
        <CausePart cause={cause} rank={index + 1} />
      ))}
      {unrelated.length > 0 && <h4>{say('report.unrelated')}</h4>}
      {unrelated.length > 0 && (
        <ul>
          {unrelated.map(({ check, subject, evidenceFor }) => (
            <li>
              {causeTitle(check)} (<code>{subject}</code>).{' '}
              {evidenceFor.map((one) => render(one)).join(' ')}
            </li>
          ))}
        </ul>
      )}
      <NotChecked items={diagnosis.notChecked} />
      <RecentChanges changes={diagnosis.recentChanges} />
    </section>
  );
}
