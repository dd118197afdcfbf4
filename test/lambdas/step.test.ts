import { expect, test } from '@jest/globals';
import * as z from 'zod/mini';
import { MustWait, TargetNotFound } from '../../core/model/errors.ts';
import { step } from '../../lambdas/step.ts';
import { stand } from '../core/workflow/stand.ts';

const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });

/** The state machine tries again by name, and each name has tries of its own. */
test.each<[what: string, thrown: Error, name: string]>([
  ['AWS was busy', throttled, 'TemporaryFailure'],
  ['others come first', new MustWait('Other incidents are being investigated.'), 'MustWait'],
  ['what fails again', new TargetNotFound('There is no stage prod.'), 'TargetNotFound'],
])('a step that fails because %s', async (_, thrown, name) => {
  const failing = step({ input: z.unknown(), run: () => Promise.reject(thrown) });
  await expect(failing.in(stand().environment)({})).rejects.toMatchObject({ name });
});
