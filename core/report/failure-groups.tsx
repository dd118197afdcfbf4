import { say } from '../messages/render.ts';
import { namedLines } from '../messages/telling/failures.ts';
import { secondText } from '../messages/telling/times.ts';
import { routesText } from '../messages/telling/traffic.ts';
import type { Diagnosis } from '../model/diagnosis.ts';

const columns = [
  'failed-requests',
  'failed-unexplained',
  'failed-status',
  'routes-hit',
  'failed-first',
  'failed-line',
] as const;

/** The failed requests of the log sample by what their lines say, and what the log makes of them. */
export function FailureGroups({ diagnosis }: { diagnosis: Diagnosis }) {
  const { failureGroups } = diagnosis;
  if (failureGroups.length === 0) return null;
  return (
    <div class="scroll">
      <table>
        <caption>{say('report.failure-groups')}</caption>
        <thead>
          <tr>
            {columns.map((name) => (
              <th scope="col">{say(`report.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {failureGroups.map((group) => (
            <tr>
              <td>{group.count}</td>
              <td>{group.unexplained}</td>
              <td>{group.status ?? '–'}</td>
              <td>{routesText(group.routes) || '–'}</td>
              <td>
                {group.first === null || group.last === null
                  ? '–'
                  : `${secondText(group.first)}, ${secondText(group.last)}`}
              </td>
              <td>
                {group.line === null ? say('diagnosis.group-silent') : <code>{group.line}</code>}{' '}
                {namedLines(group, diagnosis).join(' ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
