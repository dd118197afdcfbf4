import { render, say } from '../../core/messages/render.ts';
import { diagnosisSchema } from '../../core/model/diagnosis.ts';
import { planSchema } from '../../core/model/plan.ts';
import { type Verification, verificationSchema } from '../../core/model/verification.ts';
import type { ExecutionEvent } from '../../simulator/cloud/workflow.ts';
import { documentText } from '../../simulator/incidents.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { colours } from '../colours.ts';
import { diagnosisText } from './diagnosis-text.ts';
import { planText } from './plan-text.ts';
import type { Line } from './wrap.ts';

interface Told {
  readonly file: string;
  readonly lines: (document: unknown) => readonly Line[];
}

/** The documents that are worth showing, by the state that writes them. */
const told = new Map<string, Told>([
  [
    'Diagnose',
    { file: 'diagnosis.json', lines: (value) => diagnosisText(diagnosisSchema.parse(value)) },
  ],
  ['Plan remediation', { file: 'plan.json', lines: (value) => planText(planSchema.parse(value)) }],
  [
    'Verify',
    {
      file: 'verification.json',
      lines: (value) => verificationText(verificationSchema.parse(value)),
    },
  ],
]);

/** What the document says that a state has just written; nothing where it writes none worth showing. */
export function documentLines(event: ExecutionEvent, simulation: Simulation): readonly Line[] {
  const document = told.get(event.state);
  if (!document) return [];
  const { incidentId, round, plan } = event.output as {
    incidentId: string;
    round: { attempt: number };
    plan?: { decision: string };
  };
  const name = `incidents/${incidentId}/${round.attempt}/${document.file}`;
  const text = documentText(simulation, name);
  if (text === undefined) return [];
  const lines = document.lines(JSON.parse(text));
  const isAdvice = event.state === 'Plan remediation' && plan?.decision === 'advice-only';
  return isAdvice ? [...lines, say('policy.observe-mode')] : lines;
}

const paint = {
  recovered: colours.green,
  watching: colours.green,
  unknown: colours.yellow,
  failing: colours.red,
  worse: colours.red,
};

/** A look at the API after the change: the verdict, and why. */
const verificationText = ({ verdict, reasons }: Verification): readonly Line[] => [
  paint[verdict](say(`story.verdict-${verdict}`)),
  ...reasons.slice(0, 3).map((reason) => `· ${render(reason)}`),
];
