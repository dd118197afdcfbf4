import { remedyTitle } from '../messages/names.ts';
import { catalogueOf, say } from '../messages/render.ts';
import type { Plan } from '../model/plan.ts';
import { commandsOf, undoCommandsOf } from '../remedies/commands.ts';
import { routesText } from './route-text.ts';
import { Commands, Pairs, Statements } from './parts.tsx';

/** What was to be done, how to undo it, and what it affects. */
export function PlanPart({ plan }: { plan: Plan }) {
  const texts = catalogueOf().remedies[plan.remedy];
  const undo = undoCommandsOf(plan);
  return (
    <section>
      <h3>{say('report.plan', { remedy: remedyTitle(plan.remedy) })}</h3>
      {texts && <p>{texts.explanation}</p>}
      <Pairs
        pairs={[
          [say('report.risk'), say(`report.risk-${plan.risk}`)],
          [say('report.lifetime'), say(`report.lifetime-${plan.lifetime}`)],
          [say('report.routes'), routesText(plan.routes)],
          [say('report.hash'), <code>{plan.hash}</code>],
        ]}
      />
      <Statements title={say('report.blast-radius')} items={plan.blastRadius} />
      <h4>{say('report.commands')}</h4>
      <Commands lines={commandsOf(plan)} />
      <h4>{say('report.undo')}</h4>
      {undo.length > 0 ? <Commands lines={undo} /> : <p>{say('report.no-undo')}</p>}
    </section>
  );
}
