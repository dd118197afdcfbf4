import { expect, test } from '@jest/globals';
import type { LogsState } from '../../simulator/account/logs/state.ts';
import { Simulation } from '../../simulator/simulation.ts';
import { type Rung, withTelemetry } from '../../simulator/telemetry.ts';
import { findWorld } from '../../simulator/worlds/find.ts';

const starts = {
  access: '/aws/apigateway/',
  backend: '/aws/lambda/',
};

type Kind = 'execution' | 'access' | 'backend';

test.each<[Rung, string, Kind[]]>([
  ['metrics', 'shop', []],
  ['execution', 'shop', ['execution']],
  ['access', 'shop', ['execution', 'access']],
  ['backend', 'shop', ['execution', 'access', 'backend']],
  ['access', 'clinic', ['execution', 'access']],
])('on the rung %s, %s writes %j', async (rung, name, written) => {
  const world = withTelemetry(findWorld(name, '.', 'own'), rung);
  const simulation = new Simulation({ world, seed: 1 });
  await simulation.advance(new Date(world.start.getTime() + 120_000));
  const { groups } = simulation.account.state<LogsState>('logs');
  const filled = Object.values(groups).filter(({ events }) => events.length > 0);
  // Execution logs at ERROR stay empty as long as nothing fails.
  for (const kind of ['access', 'backend'] as const)
    expect([kind, filled.some(({ name: group }) => group.startsWith(starts[kind]))]).toEqual([
      kind,
      written.includes(kind),
    ]);
  const { apis } = simulation.account.state<{
    apis: Record<string, { stages: Record<string, { methodSettings?: unknown }> }>;
  }>('apigateway');
  const settings = Object.values(apis).flatMap(({ stages }) => Object.values(stages));
  for (const stage of settings)
    expect(JSON.stringify(stage)).toContain(
      `"loggingLevel":"${written.includes('execution') ? 'ERROR' : 'OFF'}"`,
    );
});
