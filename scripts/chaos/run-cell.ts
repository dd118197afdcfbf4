import { runScenario, type Run } from '../../simulator/run-scenario.ts';
import type { Simulation } from '../../simulator/simulation.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';
import { type Cell, finderOf } from './cell.ts';
import { type Incident, scenarioOf } from './incidents.ts';
import { type Invocations, watchInvocations } from './invocations.ts';
import type { Call } from './matrix.ts';
import { act, type Theirs } from './person.ts';
import { never, strike } from './strike.ts';

/** Calls after which a run goes round in circles. A run without faults makes some hundreds. */
const mostCalls = 5000;

/** What a run has left. */
export interface Left {
  readonly run: Run;
  readonly mails: readonly string[];
  /** The calls, and the names of the Lambdas that were invoked, in order. */
  readonly calls: readonly Call[];
  readonly invocations: readonly string[];
  /** Whether it made calls without end. */
  readonly spins: boolean;
  /** What a person did, and whether it stands as it was left. */
  readonly theirs?: { readonly what: string; readonly stands: boolean } | undefined;
  /** Whether the fault kept a message from being sent. */
  readonly mailStruck: boolean;
}

/** Runs an incident, with what a cell of the matrix has befall it. */
export async function runCell(incident: Incident, cell?: Cell): Promise<Left> {
  const mails: string[] = [];
  const calls: Call[] = [];
  const found: { invocations?: Invocations; theirs?: Theirs; carriedOut: boolean } = {
    carriedOut: false,
  };
  let spins = false;
  let mailStruck = false;
  let begun = false;

  const prepare = (simulation: Simulation) => {
    const isPlace = finderOf(cell);
    const invocations = watchInvocations(simulation, (index, name) =>
      cell?.kind === 'twice' && isPlace(index, name) ? cell.repeat : undefined,
    );
    found.invocations = invocations;
    const { account, clock } = simulation;
    account.around = async (call, make) => {
      const invocation = invocations.current();
      if (invocation?.dead) return never();
      const name = `${call.service}:${call.operation}`;
      const index = calls.push({ name, by: invocation?.name }) - 1;
      if (index >= mostCalls) {
        spins = true;
        throw new Error('The run makes calls without end.');
      }
      if (cell?.kind === 'person' && isPlace(index, name)) {
        found.theirs = act(account, call);
        if (cell.answer !== 'carried-out')
          return strike(cell.answer, { call, invocation, clock, lasting: false, make });
        const output = await make();
        found.carriedOut = true;
        return output;
      }
      if (cell?.kind !== 'fault') return make();
      const isHere = isPlace(index, name);
      begun ||= isHere;
      // A fault that lasts befalls every later call of the same operation.
      if (!isHere && !(cell.lasting && begun && name === cell.call)) return make();
      mailStruck ||= name === 'sns:Publish';
      return strike(cell.fault, { call, invocation, clock, lasting: cell.lasting, make });
    };
  };
  const run = await runScenario(scenarioOf(incident), {
    template: (template ??= deployedTemplate()),
    prepare,
    observe: (moment) => {
      if (moment.kind === 'message') mails.push(`${moment.subject}\n${moment.text}`);
    },
  });
  const { theirs, carriedOut } = found;
  return {
    run,
    mails,
    calls,
    invocations: found.invocations?.names ?? [],
    spins,
    mailStruck,
    theirs: theirs && { what: theirs.what, stands: theirs.stands(carriedOut) },
  };
}

let template: ReturnType<typeof deployedTemplate> | undefined;
