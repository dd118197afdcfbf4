import { expect, test } from '@jest/globals';
import type { Command } from 'commander';
import { commands } from '../../cli/commands.ts';
import { program } from '../../cli/program.ts';
import { nowhere } from '../docs/command-lines.ts';

const shown = ({ commands: all }: Command) =>
  Object.fromEntries(
    all.map((command) => {
      const help = command.createHelp();
      return [help.subcommandTerm(command), help.subcommandDescription(command)];
    }),
  );

test('the overview shows of each command what the command says of itself', async () => {
  const named = await program(nowhere, []);
  expect(named.commands.map((command) => command.name())).toEqual(commands.map(({ name }) => name));
  expect(shown(named)).toEqual(shown(await program(nowhere)));
});

test.each([
  [['fix', '--help'], '--resume'],
  [['help', 'fix'], '--resume'],
  [['--help'], 'fix [options] [api]'],
])('%j shows %s', async (words, text) => {
  let out = '';
  const terminal = { ...nowhere.terminal, out: (written: string) => void (out += written) };
  const cli = await program({ ...nowhere, terminal }, words);
  await expect(cli.parseAsync([...words], { from: 'user' })).rejects.toMatchObject({ exitCode: 0 });
  expect(out).toContain(text);
});
