import { rules } from '../core/audit/registry.generated.ts';
import { actionsOf } from '../core/aws/iam/grants-of.ts';
import { checks } from '../core/checks/registry.generated.ts';
import { catalogueOf } from '../core/messages/render.ts';
import { ruleTexts } from '../core/messages/rules.ts';
import { severitySchema } from '../core/model/audit/rule-result.ts';
import { policySettingsSchema } from '../core/model/settings.ts';
import { remedies } from '../core/remedies/registry.generated.ts';
import { configJsonSchema } from '../lib/config/json-schema.ts';
import type { Declaration } from '../lib/iam/declaration.ts';
import { declarationsFor, writesFor } from '../lib/iam/declarations.ts';
import { Simulation } from '../simulator/simulation.ts';
import { findWorld, worldNames } from '../simulator/worlds/find.ts';
import { code, codes, type Row, table } from './markdown.ts';

const texts = catalogueOf();

/** What can be found. */
export const checkTable = (): string =>
  table(
    ['cause', 'what it means', 'alarms'],
    checks.map(({ id, symptoms }) => [
      `[${code(id)}](docs/checks/${id}.md)`,
      texts.checks[id]?.title ?? '',
      symptoms.join(', '),
    ]),
  );

/** What can be done about it. */
export const remedyTable = (): string =>
  table(
    ['remedy', 'what it does', 'risk', 'calls'],
    remedies.map(({ id, risk, writes, undoes }) => [
      `[${code(id)}](docs/remedies/${id}.md)`,
      texts.remedies[id]?.title ?? '',
      risk,
      codes([...new Set([...writes, ...undoes])]),
    ]),
  );

/** What scenarios may call the things of each world, as a table per world. */
export const worldTables = (): string =>
  worldNames()
    .map((world) => {
      const { names } = new Simulation({ world: findWorld(world, '.', world), seed: 1 });
      const rows = Object.entries(names).flatMap(([name, value]) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).map(([key, inner]) => [code(`${name}.${key}`), code(`${inner}`)])
          : [[code(name), code(String(value))]],
      );
      return `### ${code(world)}\n\n${table(['name', 'for example'], rows)}`;
    })
    .join('\n\n');

/** What an audit asks for, the severe first. */
export const ruleTable = (): string =>
  table(
    ['rule', 'severity', 'APIs', 'asks', 'because'],
    severitySchema.options.flatMap((severity) =>
      rules
        .filter((rule) => rule.severity === severity)
        .map(({ id, apis }) => [
          code(id),
          severity,
          apis.map((kind) => (kind === 'WEBSOCKET' ? 'WebSocket' : kind)).join(', '),
          ruleTexts(id).title,
          ruleTexts(id).why,
        ]),
    ),
  );

/** Which role may do what in the account, as deployed with nothing configured. */
export const roleTable = (): string =>
  table(
    ['Lambda or role', 'reads', 'changes', 'on its own table, bucket, topic and workflow'],
    [
      ...Object.entries(declarationsFor(policySettingsSchema.parse({}))).map(
        ([worker, { reads = [], assumes = [], ...rest }]) => [
          code(worker),
          actions(reads),
          assumes.map((direction) => `by the ${direction} role`).join(', ') || '–',
          ownActions(rest),
        ],
      ),
      ...Object.entries(writesFor(policySettingsSchema.parse({}))).map(([direction, writes]) => [
        `the ${direction} role`,
        '–',
        actions(writes),
        '–',
      ]),
    ],
  );

const actions = (calls: readonly string[]): string =>
  codes([...new Set(calls.flatMap(actionsOf))].toSorted()) || '–';

/** With what of the table and of the bucket is written. */
function ownActions({ own, items = {}, documents = [] }: Declaration): string {
  const written = (['DeleteItem', 'PutItem', 'UpdateItem'] as const).flatMap((write) => {
    const held = Object.entries(items).filter(([, writes]) => writes.includes(write));
    if (held.length === 0) return [];
    return [`${code(`dynamodb:${write}`)} (${held.map(([space]) => space).join(', ')})`];
  });
  const stored = documents.length === 0 ? [] : [`${code('s3:PutObject')} (${codes(documents)})`];
  return [...(own.length === 0 ? [] : [actions(own)]), ...written, ...stored].join(' ');
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Every setting of the configuration file. */
export const settingTable = (): string =>
  table(['setting', 'default', 'means'], settingsOf(configJsonSchema(), ''));

const settingsOf = ({ properties = {} }: Schema, prefix: string): Row[] =>
  Object.entries(properties)
    .filter(([name]) => name !== '$schema')
    .flatMap(([name, schema]) => {
      const path = `${prefix}${name}`;
      if (schema.properties) return settingsOf(schema, `${path}.`);
      const preset = schema.default === undefined ? '' : code(JSON.stringify(schema.default));
      return [[code(path), preset, `${schema.description ?? ''}${boundsOf(schema)}`.trim()]];
    });

/** JSON's largest whole number stands for no limit. */
function boundsOf({ enum: options, minimum, maximum }: Schema): string {
  if (options || minimum === undefined) return '';
  if (maximum === undefined || maximum === Number.MAX_SAFE_INTEGER) return ` At least ${minimum}.`;
  return ` ${minimum} to ${maximum}.`;
}
