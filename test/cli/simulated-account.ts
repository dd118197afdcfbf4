import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laptop } from '../../cli/account/laptop.ts';
import { rememberingCalls } from '../../cli/account/named-calls.ts';
import type { Context } from '../../cli/context.ts';
import { Interrupts } from '../../cli/interrupts.ts';
import { main } from '../../cli/main.ts';
import type { Choice, Terminal } from '../../cli/terminal.ts';
import type { Environment } from '../../core/aws/environment.ts';
import type { ServiceId } from '../../core/model/calls.ts';
import { connect } from '../../simulator/account/connect.ts';
import { Breaker } from '../../simulator/break-world.ts';
import type { Template } from '../../simulator/cloud/template.ts';
import { worldOf } from '../../simulator/worlds/find.ts';
import { loadScenario } from '../../simulator/scenario-files.ts';
import { beginning, Simulation } from '../../simulator/simulation.ts';

/** What a person at the terminal does. */
export interface Person {
  readonly confirms?: readonly boolean[];
  readonly picks?: (message: string, choices: readonly Choice[]) => string;
}

/** What a command left behind. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const configuration: readonly ServiceId[] = ['apigateway', 'lambda', 'ec2', 'elbv2'];

/** The shop, broken as a scenario breaks it and seen from a laptop. Time passes only while a command sleeps. */
export class SimulatedAccount {
  readonly simulation: Simulation;
  readonly folder = mkdtempSync(join(tmpdir(), 'gateway-medic-cli-'));
  readonly interrupts = new Interrupts(
    (code) => {
      this.endedWith = code;
      this.#end(code);
    },
    (sentence) => {
      this.#said += `${sentence}\n`;
    },
  );
  #end: (code: number) => void = () => {};
  /** Settles when Ctrl-C ends the process. */
  readonly ended = new Promise<number>((resolve) => (this.#end = resolve));
  /** The exit code with which Ctrl-C ended the process, where it did. */
  endedWith: number | undefined;
  #said = '';
  #pid = 1000;
  #running = new Set<number>();

  constructor(simulation = new Simulation({ world: 'shop', seed: 7 })) {
    this.simulation = simulation;
  }

  /** A world some minutes into a scenario, with the alarm long due. */
  static async broken(name: string, minutes = 15, template?: Template): Promise<SimulatedAccount> {
    const scenario = loadScenario(name);
    const { breaks, traffic } = scenario;
    const account = new SimulatedAccount(
      new Simulation({ world: worldOf(scenario), seed: 7, ...(template && { template }) }),
    );
    const { simulation } = account;
    const breaker = new Breaker(simulation);
    for (const stream of traffic)
      breaker.apply({ at: 0, environment: 'traffic', name: stream.name, set: stream });
    for (const step of breaks)
      simulation.schedule(new Date(beginning.getTime() + step.at * 1000), () =>
        breaker.apply(step),
      );
    await account.pass(minutes);
    return account;
  }

  /** Somebody deletes a file or folder. */
  removes(name: string): void {
    rmSync(join(this.folder, name), { recursive: true, force: true });
  }

  /** Every command that runs is killed. */
  dies(): void {
    this.#running.clear();
  }

  async pass(minutes: number): Promise<void> {
    const now = this.simulation.clock.now().getTime();
    await this.simulation.advance(new Date(now + minutes * 60_000));
  }

  /** The configuration, for comparing byte for byte. */
  snapshot(): string {
    return this.simulation.account.snapshot(configuration);
  }

  environment(): Environment {
    const { account, clock } = this.simulation;
    const clients = new Map<unknown, unknown>();
    return {
      ...laptop(account.region),
      region: account.region,
      client: rememberingCalls((constructor) => {
        const client = clients.get(constructor) ?? connect(constructor, account, 'operator');
        clients.set(constructor, client);
        return client as InstanceType<typeof constructor>;
      }),
      clock: {
        now: () => clock.now(),
        sleep: (milliseconds) =>
          this.interrupts.sleep(() =>
            this.simulation.advance(new Date(clock.now().getTime() + milliseconds)),
          ),
      },
    };
  }

  /** Runs a command line; without a person, there is no terminal to ask at. */
  async run(argv: readonly string[], person?: Person): Promise<Ran> {
    let out = '';
    let err = '';
    const pid = (this.#pid += 1);
    this.#running.add(pid);
    const confirms = [...(person?.confirms ?? [])];
    const terminal: Terminal = {
      interactive: person !== undefined,
      live: false,
      out: (text) => void (out += text),
      err: (text) => void (err += text),
      confirm: async (message) => {
        err += `? ${message}\n`;
        const answer = confirms.shift();
        if (answer === undefined) throw new Error(`Nobody answers "${message}".`);
        return answer;
      },
      select: async (message, choices) => {
        if (!person?.picks) throw new Error(`Nobody picks for "${message}".`);
        return person.picks(message, choices);
      },
    };
    const context: Context = {
      terminal,
      interrupts: this.interrupts,
      folder: this.folder,
      self: {
        pid,
        host: 'laptop',
        user: 'operator',
        state: join(this.folder, 'state'),
        began: (other) => (this.#running.has(other) ? '1' : undefined),
      },
      probe: async () => this.simulation.probe,
      connect: async () => ({
        environment: this.environment(),
        accountId: async () => this.simulation.account.accountId,
        caller: async () => `arn:aws:iam::${this.simulation.account.accountId}:user/operator`,
      }),
    };
    const code = await main(['node', 'gateway-medic', ...argv], context);
    this.#running.delete(pid);
    const said = this.#said + err;
    // A code that the catalogue lacks is printed as it is.
    const [unsaid] = /\b[a-z-]+\.[a-z-]+ \{.*\}/.exec(`${out}${said}`) ?? [];
    if (unsaid !== undefined && !argv.includes('--json')) throw new Error(`No text for ${unsaid}`);
    return { code, out, err: said };
  }
}
