import { expect, test } from '@jest/globals';
import { handsOffOf } from '../../../core/facts/hands-off.ts';
import { handsOff } from '../../../core/guards/hands-off.ts';
import { policySettingsSchema } from '../../../core/model/settings.ts';
import { grant, planOf } from '../changes/plans.ts';

const { target } = planOf(grant);
const tagged = { handsOff: true } as const;

test.each([
  ['nothing', [], {}, {}, []],
  ['the tag of the API', [], tagged, {}, ['api']],
  ['the tag of the stage', [], {}, tagged, ['stage']],
  ["the API's id", [target.apiId], {}, {}, ['policy']],
  ["the API's name", [target.apiName], {}, {}, ['policy']],
  ['a pattern', ['other', `${target.apiName.slice(0, 2)}*`], {}, {}, ['policy']],
  ['a part of the name', [target.apiName.slice(1)], {}, {}, []],
  ['all of it', ['*'], tagged, tagged, ['api', 'stage', 'policy']],
])('hands off because of %s', (_, patterns, api, stage, codes) => {
  const settings = policySettingsSchema.parse({ handsOff: patterns });
  const reasons = handsOff(target, settings, { api, stage });
  expect(reasons.map(({ code }) => code)).toEqual(codes.map((code) => `brakes.hands-off-${code}`));
});

test.each([
  [{ 'gateway-medic': 'hands-off' }, tagged],
  [{ 'gateway-medic': ' Hands-Off ' }, tagged],
  [{ 'gateway-medic': 'no' }, {}],
  [{ team: 'hands-off' }, {}],
  [undefined, {}],
])('tags %j', (tags, found) => {
  expect(handsOffOf(tags as Record<string, string> | undefined)).toEqual(found);
});
