import { causeTitle } from '../messages/names.ts';
import { render, say } from '../messages/render.ts';
import { ruledOutLines } from '../messages/telling/doubts.ts';
import { overLines } from '../messages/telling/over.ts';
import { routesText as hitText, trafficLines } from '../messages/telling/traffic.ts';
import type { Diagnosis } from '../model/diagnosis.ts';
import { CausePart } from './cause.tsx';
import { FailureGroups } from './failure-groups.tsx';
import { NotChecked, ReadInPart } from './not-checked.tsx';
import { Pairs, Time } from './parts.tsx';
import { RecentChanges } from './recent-changes.tsx';
import { percentText } from './times.ts';

/** What was found, why it is believed, and what is not known. */
export function DiagnosisPart({ diagnosis }: { diagnosis: Diagnosis }) {
  const { verdict, hop, since, requests, share, causes, unrelated, routesHit, over } = diagnosis;
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
      {over && (
        <>
          <h4>{say('report.over')}</h4>
          <ul>
            {overLines(over).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </>
      )}
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
      <ReadInPart gaps={diagnosis.readInPart} />
      {diagnosis.probe && <p>{render(diagnosis.probe)}</p>}
      <RecentChanges changes={diagnosis.recentChanges} />
    </section>
  );
}
