import { type Evidence, evidence } from '../model/evidence.ts';
import { patchLanguageOf } from '../model/deployment-tools.ts';
import type { ChangeMade } from '../model/over.ts';

/** What a change takes away for a moment, by its call. */
const kinds = {
  'lambda:RemovePermission': 'permission',
  'lambda:DeleteAlias': 'alias',
  'lambda:PutFunctionConcurrency': 'concurrency',
  'lambda:UpdateAlias': 'release',
  'lambda:UpdateFunctionCode': 'release',
  'lambda:UpdateFunctionConfiguration': 'release',
  'apigateway:CreateDeployment': 'deployment',
  'apigateway:UpdateStage': 'deployment',
} as const;
type Kind = (typeof kinds)[keyof typeof kinds];

const kindOf = (call: string): Kind | undefined =>
  Object.entries(kinds).find(([name]) => name === call)?.[1];

/** How to keep the tool from bringing a fault about each time: a patch where the tool is known, else in general. */
export function preventionOf(brought: ChangeMade | null): Evidence {
  const kind = brought === null ? undefined : kindOf(brought.call);
  if (brought === null || kind === undefined) return evidence('recurrence.prevent-unknown');
  if (kind === 'release' || kind === 'deployment') return evidence(`recurrence.prevent-${kind}`);
  const language = patchLanguageOf(brought.tool ?? undefined);
  return language
    ? evidence(`recurrence.prevent-${kind}-${language}`)
    : evidence(`recurrence.prevent-${kind}`);
}
