import type * as z from 'zod/mini';
import { InvalidInput } from '../../core/model/errors.ts';
import { pathText } from '../../core/model/explained.ts';
import { say } from '../../core/messages/render.ts';
import { remedies } from '../../core/remedies/registry.generated.ts';
import { nameInMetrics } from '../alarms/name-in-metrics.ts';
import type { Config } from './config.generated.ts';
import { beyondLimits } from './limits.ts';
import { configSchema } from './schema.ts';

/**
 * A checked configuration with its defaults.
 * @param source where it comes from, for the error: a file's path, or a construct's
 * @throws InvalidInput with one line for each thing that is wrong: where, what, and what would be right
 */
export function parseConfig(value: unknown, source: string): Config {
  const result = configSchema.safeParse(value, { reportInput: true });
  const problems = result.success
    ? [...contradictionsOf(result.data), ...beyondLimits(result.data)]
    : result.error.issues.map(problem);
  if (!result.success || problems.length > 0)
    throw new InvalidInput([say('config.invalid', { source }), ...problems].join('\n  '));
  return result.data;
}

/** What no schema sees: single values are fine, together they are not. */
function contradictionsOf({ apis, notifications, policy }: Config): string[] {
  const known: readonly string[] = remedies.map(({ id }) => id);
  const seen = new Set<string>();
  return [
    ...policy.disabledRemedies.flatMap((id, index) =>
      known.includes(id)
        ? []
        : say('config.unknown-remedy', {
            path: `policy.disabledRemedies[${index}]`,
            id,
            known: known.join(', '),
          }),
    ),
    ...apis.flatMap((api, index) => {
      const key = JSON.stringify([api.kind, api.kind === 'REST' ? api.name : api.id, api.stage]);
      if (!seen.has(key)) return (seen.add(key), []);
      return say('config.listed-twice', { path: `apis[${index}]` });
    }),
    ...apis.flatMap((api, index) =>
      api.kind === 'REST' && nameInMetrics(api) === ''
        ? say('config.name-without-ascii', { path: `apis[${index}].name`, name: api.name })
        : [],
    ),
    ...(notifications.topicArn && notifications.emails.length > 0
      ? [say('config.emails-and-topic', { path: 'notifications' })]
      : []),
  ];
}

function problem(issue: z.core.$ZodIssue): string {
  const path = pathOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return say('config.unknown-key', { path, keys: issue.keys.join(', ') });
    case 'invalid_type':
      return issue.input === undefined
        ? say('config.missing', { path, expected: issue.expected })
        : say('config.wrong-type', { path, expected: issue.expected, given: shown(issue.input) });
    case 'invalid_value':
      return say('config.wrong-value', {
        path,
        expected: issue.values.map(String).join(', '),
        given: shown(issue.input),
      });
    case 'too_small':
      return say('config.too-small', {
        path,
        limit: String(issue.minimum),
        inclusive: String(issue.inclusive ?? true),
        given: shown(issue.input),
      });
    case 'too_big':
      return say('config.too-big', {
        path,
        limit: String(issue.maximum),
        given: shown(issue.input),
      });
    case 'invalid_union':
      return issue.discriminator === undefined
        ? say('config.no-match', { path, given: shown(issue.input) })
        : say('config.wrong-kind', { path });
    default:
      return say('config.no-match', { path, given: shown(issue.input) });
  }
}

const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

const pathOf = (path: readonly PropertyKey[]): string => pathText(path) || '(top)';
