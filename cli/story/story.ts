import type { KeysOf } from '../../core/model/evidence.ts';
import { say } from '../../core/messages/render.ts';
import type { Moment } from '../../simulator/moments.ts';
import type { Outcome } from '../../simulator/outcome.ts';
import type { Scenario } from '../../simulator/scenario.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { colours } from '../colours.ts';
import { documentLines } from './documents.ts';
import { TrafficLines } from './traffic-lines.ts';
import { indented, wrapped } from './wrap.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

type StateMoment = Extract<Moment, { kind: 'state' }>;

/** Narrates a scenario as it happens, a line at a time, readable at 80 columns. */
export class Story {
  readonly #scenario: Scenario;
  readonly #print: (line: string) => void;
  readonly #traffic: TrafficLines;
  /** Alarms that are in ALARM. */
  readonly #alarms = new Set<string>();

  constructor(scenario: Scenario, print: (line: string) => void) {
    this.#scenario = scenario;
    this.#print = print;
    this.#traffic = new TrafficLines(print);
  }

  open(): void {
    const { world } = this.#scenario;
    const title = oneLine(this.#scenario.title);
    this.#print(colours.bold(title));
    this.#print('─'.repeat(Math.min(78, title.length)));
    this.#print(wrapped(say('story.opening', { world })));
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
        return this.#alarm(moment);
      case 'state':
        return this.#state(moment, simulation);
      case 'asked':
        return this.#event(
          moment.at,
          colours.bold(say('story.asked', { attempt: moment.question.attempt })),
        );
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
    this.#print(
      wrapped(
        say('story.closing', {
          outcome: outcome.outcome,
          minutes: Math.round(outcome.simulatedSeconds / 60),
          seconds: Math.round(outcome.wallMs / 100) / 10,
          calls: Object.values(outcome.calls).reduce((sum, count) => sum + count, 0),
        }),
      ),
    );
    for (const miss of outcome.misses) this.#print(colours.red(oneLine(miss)));
    for (const report of reports) this.#print(say('story.report', { report }));
  }

  /** An alarm over a fleet reports its own change and each contributor's: one line is enough. That everything is healthy is not news. */
  #alarm({ at, name, state }: Extract<Moment, { kind: 'alarm' }>): void {
    const alarmed = state === 'ALARM';
    if (alarmed === this.#alarms.has(name)) return;
    if (alarmed) this.#alarms.add(name);
    else this.#alarms.delete(name);
    if (alarmed) this.#traffic.urgent();
    this.#event(
      at,
      (alarmed ? colours.yellow : colours.green)(say('story.alarm', { name, state })),
    );
  }

  #state(moment: StateMoment, simulation: Simulation): void {
    const { event, machine, at } = moment;
    if (event.type !== 'Task') return;
    if (event.kind === 'entered') {
      this.#traffic.interrupt();
      const isDecision = machine.endsWith('-decision');
      const aside = isDecision ? colours.dim(` (${say('story.decision-machine')})`) : '';
      return this.#event(at, colours.cyan(event.state) + aside);
    }
    if (event.kind === 'failed' && event.error) {
      const { name, cause } = event.error;
      return this.#detail(colours.red(oneLine(`${event.state}: ${name}: ${cause}`)));
    }
    if (event.kind !== 'exited') return;
    const milliseconds = Math.round(moment.wallMilliseconds ?? 0);
    this.#detail(colours.dim(say('story.took', { state: event.state, milliseconds })));
    if (event.state === 'Open incident') this.#opened(event.output);
    for (const line of indented(documentLines(event, simulation), 10)) this.#print(line);
  }

  #opened(output: unknown): void {
    const { status } = (output ?? {}) as { status?: string };
    if (isRemark(status)) this.#detail(say(`story.opened-${status}`));
  }

  #event(at: Date, text: string, note?: string): void {
    this.#print(`${colours.dim(at.toISOString().slice(11, 19))}  ${text}`);
    if (note !== undefined) this.#detail(oneLine(note));
  }

  #detail(text: string): void {
    this.#print(wrapped(text, 10));
  }
}

const remarks = ['joined', 'ignored', 'parked'] as const satisfies KeysOf<'story.opened-'>[];

/** Whether what opening an incident came to is worth a remark. */
const isRemark = (status: string | undefined): status is (typeof remarks)[number] =>
  remarks.some((known) => known === status);
