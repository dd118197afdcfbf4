import { say } from '../messages/render.ts';
import type { Report } from '../model/report.ts';
import { Time } from './parts.tsx';

/** Drawings of our own, ready to be set into the page. */
export interface Drawings {
  readonly answers: string;
  readonly latency: string;
}

/** The drawings, and the figures behind them for whoever cannot see a drawing. */
export const Charts = ({ report, drawings }: { report: Report; drawings: Drawings }) => (
  <section>
    <h2>{say('report.charts')}</h2>
    {(['answers', 'latency'] as const).map((kind) => (
      <figure>
        <div
          class="chart"
          role="img"
          aria-label={say(`report.chart-${kind}`)}
          dangerouslySetInnerHTML={{ __html: drawings[kind] }}
        />
        <figcaption>{say(`report.chart-${kind}`)}</figcaption>
      </figure>
    ))}
    <details>
      <summary>{say('report.minutes')}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              {(
                [
                  'time',
                  'series-requests',
                  'series-5xx',
                  'series-4xx',
                  'series-latency',
                  'series-integration',
                ] as const
              ).map((name) => (
                <th scope="col">{say(`report.${name}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.minutes.map((minute) => (
              <tr>
                <th scope="row">
                  <Time at={minute.at} />
                </th>
                <td>{minute.requests}</td>
                <td>{minute.serverErrors}</td>
                <td>{minute.clientErrors}</td>
                <td>{number(minute.latencyP99)}</td>
                <td>{number(minute.integrationLatencyP99)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  </section>
);

const number = (value: number | null) => (value === null ? '–' : Math.round(value));
