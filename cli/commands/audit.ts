import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { auditOf } from '../../core/audit/audit.ts';
import { collectAudit } from '../../core/audit/facts/index.ts';
import { readAccountWide } from '../../core/audit/facts/account-wide.ts';
import { rules } from '../../core/audit/registry.generated.ts';
import { mapLimited } from '../../core/aws/concurrency.ts';
import { checks } from '../../core/checks/registry.generated.ts';
import { factsModules } from '../../core/facts/index.ts';
import { say } from '../../core/messages/render.ts';
import { type Audit } from '../../core/model/audit.ts';
import { type Severity, severitySchema } from '../../core/model/audit/rule-result.ts';
import { errorText, InvalidInput } from '../../core/model/errors.ts';
import type { Target } from '../../core/model/target.ts';
import { inPackage } from '../../simulator/package.ts';
import type { AccountOptions, Connection } from '../account/connection.ts';
import { findTarget } from '../account/find-target.ts';
import { onAccount } from '../account/options.ts';
import { Progress } from '../account/progress.ts';
import { type Classes, classesIn, classFor, configuredClasses } from '../audit/classes.ts';
import { auditJson } from '../audit/json.ts';
import { type Audited, exitCodeOf } from '../audit/outcome.ts';
import { sarifOf } from '../audit/sarif.ts';
import { everyStage, type NotAudited } from '../audit/stages.ts';
import { auditText } from '../audit/text.ts';
import type { CommandContext } from '../context.ts';
import { jsonText } from '../../core/messages/json-text.ts';
import { oneLine } from '../../core/messages/untrusted.ts';

interface Options extends AccountOptions {
  readonly stage?: string;
  readonly all?: boolean;
  readonly json?: boolean;
  readonly sarif?: boolean;
  readonly class?: Classes;
  readonly failOn: Severity;
  readonly details?: boolean;
}

/** Stages that are read side by side; each asks API Gateway's control plane, which allows ten calls a second, ten times. */
const atOnce = 2;

/** `gateway-medic audit`: what keeps an API out of trouble, and what would be missed in an incident. Nothing is changed. */
export const auditCommand = (context: CommandContext): Command =>
  onAccount(new Command('audit'))
    .argument('[api]', say('account.argument-api'))
    .option('--stage <name>', say('account.option-stage'))
    .option('--all', say('audit.option-all'))
    .option('--class <class>', say('audit.option-class'), classesIn)
    .addOption(
      new Option('--fail-on <severity>', say('audit.option-fail-on'))
        .choices(severitySchema.options)
        .default('high'),
    )
    .option('--details', say('audit.option-details'))
    .option('--no-details', say('audit.option-no-details'))
    .option('--json', say('audit.option-json'))
    .option('--sarif', say('audit.option-sarif'))
    .addHelpText('after', `\n${say('audit.exit-codes')}`)
    .action(async (api: string | undefined, options: Options) => {
      if (options.json && options.sarif) throw new InvalidInput(say('audit.one-output'));
      if (options.all && options.stage !== undefined)
        throw new InvalidInput(say('audit.all-or-one'));
      context.interrupts.farewell = say('account.interrupted-reading');
      const classes = { ...configuredClasses(context.folder), ...options.class };
      const audited = await auditedBy(context, api, options, classes);
      show(context, audited, options);
      context.finish(exitCodeOf(audited));
    });

async function auditedBy(
  { connect, terminal, interrupts }: CommandContext,
  api: string | undefined,
  options: Options,
  classes: Classes,
): Promise<Audited> {
  const connection = await connect(options, interrupts);
  const progress = new Progress(terminal);
  const { targets, notAudited } = options.all
    ? await everyStage(connection, api)
    : {
        targets: [await findTarget(connection, terminal, { api, stage: options.stage })],
        notAudited: [],
      };
  const wide = await progress.step(say('audit.step-account'), async () =>
    readAccountWide(connection.environment, await connection.accountId()),
  );
  const outcomes = await mapLimited(targets, atOnce, async (target) => {
    try {
      return await auditStage(connection, target, wide, classes, progress);
    } catch (error) {
      // Of many stages, one that cannot be read hides nothing about the others.
      if (!options.all) throw error;
      const because = errorText(error);
      return { name: `${target.apiName}/${target.stage}`, because };
    }
  });
  return {
    audits: outcomes.filter((one): one is Audit => 'score' in one),
    failed: outcomes.filter((one): one is NotAudited => 'because' in one),
    notAudited,
    failOn: options.failOn,
  };
}

const auditStage = (
  { environment }: Connection,
  target: Target,
  wide: Awaited<ReturnType<typeof readAccountWide>>,
  classes: Classes,
  progress: Progress,
): Promise<Audit> =>
  progress.step(
    oneLine(`${target.apiName}/${target.stage}`),
    async () =>
      auditOf(await collectAudit(environment, target, wide, classFor(classes, target)), rules, {
        checks,
        readsOf: (domain) => factsModules[domain].reads,
      }),
    ({ score: { proven } }) => say('audit.step-score', { proven }),
  );

function show(
  { terminal }: CommandContext,
  audited: Audited,
  { json, sarif, all, details }: Options,
): void {
  if (json) return terminal.out(`${jsonText(auditJson(audited), 2)}\n`);
  if (sarif) return terminal.out(`${jsonText(sarifOf(audited, rules, version()), 2)}\n`);
  for (const audit of audited.audits) terminal.out(`${auditText(audit, details ?? !all)}\n\n`);
  for (const { name, because } of [...audited.failed, ...audited.notAudited])
    terminal.out(`${say('audit.not-audited', { name, because })}\n`);
  if (audited.audits.length + audited.failed.length === 0)
    terminal.out(`${say('audit.nothing')}\n`);
}

const version = (): string =>
  (JSON.parse(readFileSync(inPackage('package.json'), 'utf8')) as { version: string }).version;
