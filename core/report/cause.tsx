import { causeTitle, sureText } from '../messages/names.ts';
import { catalogueOf, say } from '../messages/render.ts';
import type { Cause } from '../model/cause.ts';
import { Statements } from './parts.tsx';
import { routesText } from './route-text.ts';

/** A cause with the evidence for and against it; the first is explained, too. */
export function CausePart({ cause, rank }: { cause: Cause; rank: number }) {
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
