import { causeTitle } from '../messages/names.ts';
import { say } from '../messages/render.ts';
import type { Diagnosis } from '../model/diagnosis.ts';

/** What could not be read, and for which causes; nothing where all could. */
export function NotChecked({ items }: { items: Diagnosis['notChecked'] }) {
  if (items.length === 0) return null;
  return (
    <table>
      <caption>{say('report.not-checked')}</caption>
      <thead>
        <tr>
          {(['check', 'call', 'because'] as const).map((name) => (
            <th scope="col">{say(`report.${name}`)}</th>
          ))}
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

/** What was read, but not whole; nothing where all was. */
export function ReadInPart({ gaps }: { gaps: Diagnosis['readInPart'] }) {
  if (gaps.length === 0) return null;
  return (
    <>
      <h4>{say('report.read-in-part')}</h4>
      <ul>
        {gaps.map(({ because }) => (
          <li>{because}</li>
        ))}
      </ul>
    </>
  );
}
