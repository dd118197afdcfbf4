import type { Investigation } from '../../core/engine/judge-again.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { askedOf, type UrlOptions } from '../account/url/asked.ts';
import { examineUrl } from '../account/url/examine-url.ts';
import { urlExitCode, urlJson } from '../account/url/json.ts';
import { urlText } from '../account/url/text.ts';
import { Progress } from '../account/progress.ts';
import type { CommandContext } from '../context.ts';

/**
 * `gateway-medic diagnose URL`: what a client meets there.
 * @param show shows the stage's own diagnosis
 */
export async function diagnoseUrl(
  { connect, probe, terminal, interrupts, finish }: CommandContext,
  url: string,
  options: UrlOptions & { readonly since: number; readonly json?: boolean },
  show: (investigation: Investigation) => Promise<void>,
): Promise<void> {
  const asked = askedOf(url, options);
  const region = asked.endpoint?.region;
  const connection = await connect({ ...options, ...(region && { region }) }, interrupts);
  const progress = new Progress(terminal);
  const examination = await examineUrl(connection, await probe(), asked, options.since, progress);
  const { investigation } = examination;
  if (options.json) terminal.out(`${jsonText(urlJson(examination), 2)}\n`);
  else {
    terminal.out(`${urlText(examination, connection.environment.region)}\n`);
    if (investigation) {
      terminal.out('\n');
      await show(investigation);
    }
  }
  finish(urlExitCode(examination));
}
