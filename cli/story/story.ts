import { say } from '../../core/messages/render.ts';
import type { Moment } from '../../simulator/moments.ts';
import type { Outcome } from '../../simulator/outcome.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { colours } from '../colours.ts';
import { diagnosisText } from './diagnosis-text.ts';
import { documentOf } from './documents.ts';
import { decisionText, planText } from './plan-text.ts';
import { TrafficLines } from './traffic-lines.ts';
import { wrapped } from './wrap.ts';

/** Tells a scenario as it happens, a line at a time, readable at 80 columns. */
export class Story {
  readonly #scenario: Scenario;
  readonly #print: (line: string) => void;
  readonly #traffic: TrafficLines;

  constructor(scenario: Scenario, print: (line: string) => void) {
    this.#scenario = scenario;
    this.#print = print;
    this.#traffic = new TrafficLines(print);
  }

  open(): void {
    this.#heading(this.#scenario.title);
    this.#print(wrapped(say('story.opening', { world: this.#scenario.world })));
    this.#print('');
  }

  tell(moment: Moment, simulation: Simulation): void {
    switch (moment.kind) {
      case 'minute':
        return this.#traffic.minute(moment.at, simulation);
      case 'broken':
        this.#traffic.urgent();
        return this.#event(
          moment.at,
          colours.red(say('story.broken', { what: moment.what })),
          moment.note,
        );
      case 'alarm':
        if (moment.state === 'ALARM') this.#traffic.urgent();
        return this.#event(
          moment.at,
          colours.yellow(say('story.alarm', { name: moment.name, state: moment.state })),
        );
      case 'state':
        return this.#state(moment, simulation);
      case 'asked':
        return this.#asked(moment.question, simulation);
      case 'answered':
        return this.#event(
          moment.at,
          colours.bold(say(`story.answered-${moment.answer}`, { by: moment.by })),
        );
      default:
    }
  }

  close(outcome: Outcome, reports: readonly string[]): void {
    this.#print('');
    const minutes = Math.round(outcome.simulatedSeconds / 60);
    const calls = Object.values(outcome.calls).reduce((sum, n) => sum + n, 0);
    this.#print(
      wrapped(
        say('story.closing', {
          outcome: outcome.outcome,
          minutes,
          seconds: Math.round(outcome.wallMs / 100) / 10,
          calls,
        }),
      ),
    );
    for (const miss of outcome.misses) this.#print(colours.red(miss));
    for (const report of reports) this.#print(say('story.report', { report }));
  }

  #state(moment: Extract<Moment, { kind: 'state' }>, simulation: Simulation): void {
    const { event, machine } = moment;
    if (event.kind === 'entered') {
      if (event.type !== 'Task' && event.type !== 'Wait') return;
      this.#traffic.interrupt();
      this.#event(
        moment.at,
        `${colours.cyan(event.state)}${machine.includes('ecision') ? colours.dim(` (${say('story.decision-machine')})`) : ''}`,
      );
    }
    if (event.kind === 'failed' && event.error) {
      this.#detail(colours.red(`${event.state}: ${event.error.name}: ${event.error.cause}`));
    }
    if (event.kind !== 'exited' || event.type !== 'Task') return;
    this.#detail(
      colours.dim(
        say('story.took', {
          state: event.state,
          milliseconds: Math.round(moment.wallMilliseconds ?? 0),
        }),
      ),
    );
    const document = documentOf(event, simulation);
    if (document?.kind === 'diagnosis') this.#block(diagnosisText(document.value));
    if (document?.kind === 'plan') this.#block(planText(document.value));
    if (document?.kind === 'verification')
      this.#detail(say('story.verdict', { verdict: document.value.verdict }));
  }

  #asked(question: { attempt: number }, _simulation: Simulation): void {
    this.#block(decisionText(question.attempt));
  }

  #heading(text: string): void {
    this.#print(colours.bold(text));
    this.#print('─'.repeat(Math.min(78, text.length)));
  }

  #event(at: Date, text: string, note?: string): void {
    this.#print(`${colours.dim(at.toISOString().slice(11, 19))}  ${text}`);
    if (note !== undefined) this.#detail(note);
  }

  #detail(text: string): void {
    this.#print(wrapped(text, 10));
  }

  #block(text: string): void {
    for (const line of text.split('\n')) this.#print(line === '' ? '' : wrapped(line, 10));
  }
}
