import { Command } from 'commander';
import { causesOfRequest } from '../../core/checks/signatures.ts';
import { testInvoke } from '../../core/facts/rest/test-invoke.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { say } from '../../core/messages/render.ts';
import { InvalidInput } from '../../core/model/errors.ts';
import type { RouteRef } from '../../core/model/route.ts';
import type { AccountOptions } from '../account/connection.ts';
import { findTarget } from '../account/find-target.ts';
import { onAccount } from '../account/options.ts';
import { testText } from '../account/text/test-method.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes } from '../exit-codes.ts';

interface Options extends AccountOptions {
  readonly stage?: string;
  readonly json?: boolean;
}

/** `gateway-medic test-method`: what API Gateway says when it runs a method as a test. */
export const testMethodCommand = (context: CommandContext): Command =>
  onAccount(new Command('test-method'))
    .argument('<api>', say('account.argument-api'))
    .argument('<request>', say('account.argument-request'))
    .option('--stage <name>', say('account.option-stage'))
    .option('--json', say('account.option-json'))
    .addHelpText('after', `\n${say('account.test-help')}`)
    .action(async (api: string, request: string, options: Options) => {
      const asked = askedOf(request);
      const { terminal, interrupts, connect, finish } = context;
      const connection = await connect(options, interrupts);
      const { stage } = options;
      const target = await findTarget(connection, terminal, { api, stage, kinds: ['REST'] });
      const test = await testInvoke(connection.environment, target, asked);
      if (!test) throw new InvalidInput(say('account.test-no-method', { request, api }));
      const causes = causesOfRequest(test.lines);
      if (options.json) terminal.out(`${jsonText({ target, test, causes }, 2)}\n`);
      else terminal.out(`${testText(target, test, causes)}\n`);
      finish(
        test.status === 0 ? exitCodes.unknown : test.status < 500 ? exitCodes.ok : exitCodes.faulty,
      );
    });

/** Methods that change nothing where an API keeps to HTTP; the test runs the real backend. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** `GET /orders/42`. @throws InvalidInput for anything else, and for methods that may change something */
function askedOf(request: string): RouteRef {
  const [, httpMethod, path] = /^([A-Za-z]+) (\/\S*)$/.exec(request.trim()) ?? [];
  if (httpMethod === undefined || path === undefined)
    throw new InvalidInput(say('account.test-no-request', { request }));
  const method = httpMethod.toUpperCase();
  if (!safe.has(method)) throw new InvalidInput(say('account.test-unsafe', { method }));
  return { httpMethod: method, path: path.split('?')[0] ?? '/' };
}
