import { expect, test } from '@jest/globals';
import { isSettled } from '../../../core/engine/settled.ts';
import type { Cause } from '../../../core/model/cause.ts';
import type { Diagnosis } from '../../../core/model/diagnosis.ts';
import { cause as sample, diagnosisOf } from '../workflow/samples.ts';

const beyondDoubt = { confidence: 'certain', role: 'breaks', explains: 12 } as const;

test.each<[string, Partial<Cause>, Partial<Diagnosis>, boolean]>([
  ['failed requests name it', {}, {}, true],
  ['it is likely', { confidence: 'likely' }, {}, false],
  ['no request names it', { explains: 0 }, {}, false],
  ['it explains little', { minor: true }, {}, false],
  ['it is a circumstance', { role: 'circumstance' }, {}, false],
  ['more fails than it explains', {}, { verdict: 'partly-explained' }, false],
  ['it is none', {}, { causes: [] }, false],
])('a cause, where %s', (_, cause, diagnosis, expected) => {
  const causes = [{ ...sample, ...beyondDoubt, ...cause }];
  expect(isSettled(diagnosisOf({ causes, ...diagnosis }))).toBe(expected);
});
