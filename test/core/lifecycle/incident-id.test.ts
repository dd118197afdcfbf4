import { describe, expect, test } from '@jest/globals';
import { incidentIdOf } from '../../../core/lifecycle/incident-id.ts';
import { alphabets, namesOf } from '../../support/names.ts';

/** Names of executions as Step Functions takes them: https://docs.aws.amazon.com/step-functions/latest/apireference/API_StartExecution.html */
const valid = /^[A-Za-z0-9-]{1,80}$/;

describe.each(Object.entries(alphabets))('names of %s characters', (_, alphabet) => {
  test('make ids that name executions, each its own', () => {
    const ids = namesOf(alphabet).map((name) =>
      incidentIdOf(
        {
          eventKey: name,
          account: '123456789012',
          region: 'eu-central-1',
          name,
          arn: `arn:aws:cloudwatch:eu-central-1:123456789012:alarm:${name}`,
          at: '2026-01-05T09:06:11.456Z',
          reason: name,
        },
        {
          account: '123456789012',
          region: 'eu-central-1',
          apiKind: 'REST',
          apiId: 'a1b2c3',
          apiName: name,
          stage: name,
        },
      ),
    );
    for (const id of ids) expect(id).toMatch(valid);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
