import { render, say } from '../messages/render.ts';
import { queryCostText } from '../messages/telling/query-cost.ts';
import type { Report } from '../model/report.ts';
import { Charts, type Drawings } from './charts-part.tsx';
import { type Next, nextOf } from './next.ts';
import { Commands, List, Pairs, Time } from './parts.tsx';
import { style } from './style.ts';
import { outcomeOf, outcomeText, summaryOf, titleOf } from './summary.ts';
import { AttemptPart } from './attempt.tsx';
import { Sources } from './sources.tsx';

/** The whole report. Every text is escaped by the renderer; only the style sheet and our own drawings go in raw. */
export function Page({ report, drawings }: { report: Report; drawings: Drawings | undefined }) {
  const { incident, attempts, reasons } = report;
  const title = titleOf(report);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <header>
          <p class={`outcome ${outcomeOf(report)}`}>{outcomeText(report)}</p>
          <h1>{title}</h1>
          <p class="summary">{summaryOf(report)}</p>
        </header>
        <main>
          <Facts report={report} />
          {reasons.length > 0 && (
            <section>
              <h2>{say('report.why')}</h2>
              <List items={reasons} />
            </section>
          )}
          <NextPart next={nextOf(report)} />
          {drawings && <Charts report={report} drawings={drawings} />}
          <Timeline incident={incident} />
          {attempts.map((attempt) => (
            <AttemptPart
              attempt={attempt}
              only={attempts.length === 1}
              region={incident.target.region}
            />
          ))}
          <Sources report={report} />
        </main>
      </body>
    </html>
  );
}

const Facts = ({ report: { incident, onDemand, queryCost } }: { report: Report }) => (
  <Pairs
    pairs={[
      [say('report.incident'), <code>{incident.id}</code>],
      [say('report.api'), <code>{`${incident.target.apiKind} ${incident.target.apiId}`}</code>],
      [say('report.place'), `${incident.target.account} · ${incident.target.region}`],
      ...(onDemand
        ? []
        : [
            [say('report.alarm'), incident.alarm.name] as const,
            [say('report.alarm-reason'), incident.alarm.reason] as const,
          ]),
      ...(incident.joined.length > 0
        ? [[say('report.joined'), incident.joined.map(({ name }) => name).join(', ')] as const]
        : []),
      ...(queryCost ? [[say('report.query-cost'), queryCostText(queryCost)] as const] : []),
    ]}
  />
);

const NextPart = ({ next }: { next: Next | undefined }) =>
  next === undefined ? null : (
    <section>
      <h2>{say('report.what-to-do')}</h2>
      <p>{next.text}</p>
      {next.commands.length > 0 && <Commands lines={next.commands} />}
    </section>
  );

const Timeline = ({ incident }: { incident: Report['incident'] }) => (
  <section>
    <h2>{say('report.timeline')}</h2>
    <ol class="timeline">
      {incident.timeline.map(({ at, what }) => (
        <li>
          <Time at={at} /> {render(what)}
        </li>
      ))}
    </ol>
  </section>
);
