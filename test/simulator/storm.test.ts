import { beforeAll, describe, expect, test } from '@jest/globals';
import { documentsOf } from '../../simulator/incidents.ts';
import { outcomeOf, type StormOutcome } from '../../simulator/storm/outcome.ts';
import { play, type Played } from '../../simulator/storm/play.ts';
import { deployedTemplate } from '../../simulator/template-file.ts';

describe('60 alarms about 30 APIs in ten seconds, under the limits of AWS', () => {
  let played: Played;
  let outcome: StormOutcome;
  beforeAll(async () => {
    const storm = { alarms: 60, seconds: 10, apis: 30, latency: 80, seed: 1, threshold: 6 };
    played = await play(storm, deployedTemplate());
    outcome = outcomeOf(played);
  });

  test('every target is diagnosed or named, and has one incident at most', () =>
    expect(outcome).toMatchObject({
      targets: 30,
      lost: [],
      diagnosed: outcome.incidents,
      openAtOnce: 1,
      failedExecutions: 0,
    }));

  test('what is too many for incidents is named in one message', () => {
    expect(outcome).toMatchObject({ storms: 1, named: 30 - outcome.incidents });
    expect(outcome.mails).toBe(outcome.incidents + 1);
    const [mail] = played.moments.flatMap((one) =>
      one.kind === 'message' && one.subject.includes('at once') ? [one.text] : [],
    );
    for (const name of played.fired.keys()) expect(mail).toContain(`${name}/prod`);
    expect(mail).toContain('API Gateway lacks permission');
  });

  test('at most half of the control planes is used, and nothing of them is throttled', () => {
    expect(outcome.share).toBeLessThanOrEqual(0.5);
    const { throttled } = played.simulation.account.conditions?.metered?.quotas ?? {};
    // Log queries have no gate: they are tried again.
    expect([...(throttled?.keys() ?? [])]).toEqual(['logs']);
  });

  test('no reading was lost', () => {
    const diagnoses = [...documentsOf(played.simulation)].filter(([key]) =>
      key.endsWith('diagnosis.json'),
    );
    for (const [, text] of diagnoses) expect(text).not.toMatch(/Rate exceeded|MustWait/);
    expect(diagnoses).toHaveLength(outcome.incidents);
  });
});
