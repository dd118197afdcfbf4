import { causeTitle, sureText } from '../messages/names.ts';
import { catalogueOf, render, say } from '../messages/render.ts';
import { ruledOutLines } from '../messages/telling/doubts.ts';
import { routesText as hitText, trafficLines } from '../messages/telling/traffic.ts';
import { FailureGroups } from './failure-groups.tsx';
import type { Cause, Diagnosis } from '../model/diagnosis.ts';
import { type RouteRef, routeName } from '../model/route.ts';
import { Pairs, Statements, Time } from './parts.tsx';
import { percentText } from './times.ts';

/** What was found, why it is believed, and what is not known. */
export function DiagnosisPart({ diagnosis }: { diagnosis: Diagnosis }) {
  const { verdict, hop, since, requests, share, causes, unrelated, routesHit } = diagnosis;
  const traffic = trafficLines(diagnosis);
  const ruledOut = ruledOutLines(diagnosis);
  return (
    <section>
      <h3>{say('report.diagnosis')}</h3>
      <p>{say(`report.verdict-${verdict}`)}</p>
      <Pairs
        pairs={[
          [say('report.hop'), hop === null ? say('report.not-known') : say(`report.hop-${hop}`)],
          [say('report.since'), since === null ? say('report.not-known') : <Time at={since} />],
          ...(traffic.length === 0
            ? [
                [say('report.requests'), requests] as const,
                [say('report.share'), percentText(share)] as const,
              ]
            : [[say('report.traffic'), traffic.join(' ')] as const]),
          [say('report.routes-hit'), hitText(routesHit) || '–'],
        ]}
      />
      {causes.map((cause, index) => (
        <CausePart cause={cause} rank={index + 1} />
      ))}
      <FailureGroups diagnosis={diagnosis} />
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
      {causes.length === 0 && ruledOut.length > 0 && (
        <>
          <h4>{say('report.ruled-out')}</h4>
          <p>{ruledOut.join(' ')}</p>
        </>
      )}
      <NotChecked items={diagnosis.notChecked} />
      <RecentChanges changes={diagnosis.recentChanges} />
    </section>
  );
}

function CausePart({ cause, rank }: { cause: Cause; rank: number }) {
  const texts = catalogueOf().checks[cause.check];
  return (
    <article class={rank === 1 ? 'cause first' : 'cause'}>
      <h4>
        {rank}. {causeTitle(cause.check)} <small>{sureText(cause)}</small>
      </h4>
      <p>
        <code>{cause.subject}</code> · <code>{cause.check}</code> · {routesText(cause.routes)}
      </p>
      {rank === 1 && texts && <p>{texts.explanation}</p>}
      <Statements title={say('report.for')} items={cause.evidenceFor} tone="for" />
      <Statements title={say('report.against')} items={cause.evidenceAgainst} tone="against" />
      {cause.remedies.length === 0 && texts && <p>{texts.advice}</p>}
    </article>
  );
}

export const routesText = (routes: 'all' | readonly RouteRef[]): string =>
  routes === 'all' ? say('report.all-routes') : routes.map(routeName).join(', ');

function NotChecked({ items }: { items: Diagnosis['notChecked'] }) {
  if (items.length === 0) return null;
  return (
    <table>
      <caption>{say('report.not-checked')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('report.check')}</th>
          <th scope="col">{say('report.call')}</th>
          <th scope="col">{say('report.because')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ check, subject, gap }) => (
          <tr>
            <th scope="row">
              {causeTitle(check)}
              {subject === undefined ? '' : ` (${subject})`}
            </th>
            <td>
              <code>{gap.what}</code>
            </td>
            <td>
              {gap.because}
              {gap.allow === undefined ? '' : ` ${say('report.allow', { action: gap.allow })}`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RecentChanges({ changes }: { changes: Diagnosis['recentChanges'] }) {
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

export const beforeText = (seconds: number): string =>
  say(seconds >= 0 ? 'report.before-symptom' : 'report.after-symptom', {
    minutes: Math.round(Math.abs(seconds) / 60),
  });
