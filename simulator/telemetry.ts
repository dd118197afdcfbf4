import { recommendedFormat } from '../core/audit/recommended-format.ts';
import type { Account } from './account/account.ts';
import type { ApiGatewayState } from './account/apigateway/state.ts';
import { setHttpStages } from './http-telemetry.ts';
import type { PlacedWorld } from './worlds/world.ts';

/** What an operator has turned on, each rung with all that the rungs below it have. Metrics and configuration are always there. */
export const rungs = ['metrics', 'execution', 'access', 'backend'] as const;
export type Rung = (typeof rungs)[number];

const reaches = (rung: Rung, other: Rung): boolean => rungs.indexOf(rung) >= rungs.indexOf(other);

/**
 * A world whose stages write the logs of a rung and no others, as it was set a day before the story begins. What a scenario
 * itself turns on or off later still counts.
 */
export const withTelemetry = (world: PlacedWorld, rung: Rung): PlacedWorld => ({
  ...world,
  build(account) {
    const built = world.build(account);
    for (const stage of stagesOf(account)) setStage(account, stage, rung);
    setHttpStages(account, reaches(rung, 'access'));
    const backendLogs = reaches(rung, 'backend');
    return { ...built, surroundings: { ...built.surroundings, backendLogs } };
  },
});

interface StageName {
  readonly restApiId: string;
  readonly stageName: string;
}

const stagesOf = (account: Account): StageName[] =>
  Object.entries(account.state<ApiGatewayState>('apigateway').apis).flatMap(
    ([restApiId, { stages }]) => Object.keys(stages).map((stageName) => ({ restApiId, stageName })),
  );

function setStage(account: Account, stage: StageName, rung: Rung): void {
  const update = (...patchOperations: { op: string; path: string; value?: string }[]) =>
    void account.call('apigateway', 'UpdateStage', { ...stage, patchOperations });
  const level = reaches(rung, 'execution') ? 'ERROR' : 'OFF';
  update({ op: 'replace', path: '/*/*/logging/loglevel', value: level });
  if (reaches(rung, 'access')) writeAccessLog(account, stage, update);
  else update({ op: 'remove', path: '/accessLogSettings' });
}

/** A stage that has an access log keeps it as it is. */
function writeAccessLog(
  account: Account,
  { restApiId, stageName }: StageName,
  update: (...patchOperations: { op: string; path: string; value?: string }[]) => void,
): void {
  const stage = account.state<ApiGatewayState>('apigateway').apis[restApiId]?.stages[stageName];
  if (stage?.accessLogSettings?.destinationArn) return;
  const logGroupName = `/aws/apigateway/${restApiId}/${stageName}`;
  account.call('logs', 'CreateLogGroup', { logGroupName });
  update(
    { op: 'replace', path: '/accessLogSettings/format', value: recommendedFormat },
    {
      op: 'replace',
      path: '/accessLogSettings/destinationArn',
      value: `arn:aws:logs:${account.region}:${account.accountId}:log-group:${logGroupName}`,
    },
  );
}
