import { Command } from 'commander';
import { say } from '../../core/messages/render.ts';
import type { Scope } from '../../core/model/pause.ts';
import type { Connection } from '../account/connection.ts';
import { killSwitch } from '../account/kill-switch.ts';
import { namesOfApi, onScope, type ScopeOptions, scopeOf } from '../account/scope.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';
import { Problem } from '../problem.ts';

/** `gateway-medic resume`: lifts a pause, whoever set it, the circuit breaker included. */
export const resumeCommand = (context: CommandContext): Command =>
  onScope(new Command('resume')).action(async (options: ScopeOptions) => {
    const { terminal, interrupts, connect, folder } = context;
    const scope = scopeOf(options);
    const connection = await connect(options, interrupts);
    const lifted = {
      by: await connection.caller(),
      at: connection.environment.clock.now().toISOString(),
    };
    const stops = killSwitch(connection, folder, options.deployment);
    let count = 0;
    for (const one of await alike(connection, scope)) {
      // oxlint-disable-next-line no-await-in-loop -- the file that keeps pauses is written whole
      const places = await stops.lift(one, lifted);
      count += places.length;
      for (const place of places) terminal.out(`${say('account.resumed', { ...one, place })}\n`);
    }
    if (count === 0) throw new Problem(say('account.not-paused', { ...scope }), exitCodes.faulty);
  });

/** An API may have been paused by its id, and is resumed by its name. */
async function alike({ environment }: Connection, scope: Scope): Promise<Scope[]> {
  if (scope.scope !== 'api') return [scope];
  const names = await namesOfApi(environment, scope.name).catch(() => []);
  return [...new Set([scope.name, ...names])].map((name) => ({ scope: 'api', name }));
}
