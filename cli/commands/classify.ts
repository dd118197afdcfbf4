import { createInterface } from 'node:readline';
import { Command } from 'commander';
import { catalogueOf, say } from '../../core/messages/render.ts';
import { classify } from '../../core/checks/signatures.ts';
import type { Finish } from '../context.ts';
import { colours } from '../colours.ts';
import { redact } from '../../core/model/redaction.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

/** `gateway-medic classify`: what log lines on standard input may mean. */
export const classifyCommand = (_finish: Finish): Command =>
  new Command('classify')
    .option('--json', say('cli.json-option'))
    .addHelpText('after', `\n${say('cli.classify-help')}`)
    .action(async ({ json }: { json?: boolean }) => {
      if (process.stdin.isTTY) process.stderr.write(`${say('cli.classify-waiting')}\n`);
      for await (const text of createInterface({ input: process.stdin })) {
        const causes = classify(text);
        process.stdout.write(json ? `${jsonText({ text, causes })}\n` : describe(text, causes));
      }
    });

function describe(text: string, causes: readonly string[]): string {
  const { titles, dim, bold } = { titles: catalogueOf().checks, ...colours };
  const found = causes.map((cause) => {
    const title = titles[cause]?.title;
    return `  ${bold(cause)}${title ? `  ${title}` : ''}\n`;
  });
  return `${dim(oneLine(redact(text)))}\n${found.join('') || `  ${say('cli.classify-none')}\n`}`;
}
