import type { ComponentChildren } from 'preact';
import { render } from '../messages/render.ts';
import type { Evidence } from '../model/evidence.ts';
import { timeText } from './times.ts';

/** A moment, readable for people and machines. */
export const Time = ({ at }: { at: string }) => <time dateTime={at}>{timeText(at)}</time>;

/** Statements of fact as a list. */
export const List = ({
  items,
  tone,
}: {
  items: readonly Evidence[];
  tone?: string | undefined;
}) => (
  <ul class={tone}>
    {items.map((item) => (
      <li>{render(item)}</li>
    ))}
  </ul>
);

/** A list with a heading; nothing where there are none. */
export function Statements(props: { title: string; items: readonly Evidence[]; tone?: string }) {
  if (props.items.length === 0) return null;
  return (
    <>
      <h4>{props.title}</h4>
      <List items={props.items} tone={props.tone} />
    </>
  );
}

/** Shell commands, to be copied. */
export const Commands = ({ lines }: { lines: readonly string[] }) => (
  <pre tabIndex={0}>
    <code>{lines.join('\n')}</code>
  </pre>
);

/** Names and values. */
export const Pairs = ({ pairs }: { pairs: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl>
    {pairs.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
