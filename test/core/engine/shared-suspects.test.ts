import { expect, test } from '@jest/globals';
import { type StormSample, sharedSuspects } from '../../../core/engine/shared-suspects.ts';
import { facts } from '../remedies/facts.ts';
import { cause, diagnosisOf } from '../workflow/samples.ts';

const sample = (check: string, subject: string, uri?: string): StormSample => {
  const { configuration } = facts();
  const integration = { type: 'HTTP_PROXY', timeoutInMillis: 29_000, ...(uri && { uri }) };
  const route = { httpMethod: 'GET', path: '/', authorizationType: 'NONE', apiKeyRequired: false };
  return {
    diagnosis: diagnosisOf({ causes: check ? [{ ...cause, check: cause.check, subject }] : [] }),
    configuration: {
      ...configuration,
      authorizers: { known: [] },
      routes: { known: [{ ...route, integration }] },
    },
  };
};
const found = cause.check;

test.each<[what: string, samples: StormSample[], suspects: object[]]>([
  ['nothing of one', [sample(found, 'f')], []],
  [
    'a cause with its subject',
    [sample(found, 'f'), sample(found, 'f')],
    [{ kind: 'cause', check: found, subject: 'f', incidents: 2 }],
  ],
  [
    'a cause of several subjects',
    [sample(found, 'f'), sample(found, 'g')],
    [{ kind: 'cause', check: found, subject: '', incidents: 2 }],
  ],
  [
    'a host that half of them call',
    [sample('', '', 'https://a.example/x'), sample('', '', 'https://a.example/y'), sample('', '')],
    [{ kind: 'host', check: '', subject: 'a.example', incidents: 2 }],
  ],
  [
    'not one that few call',
    [
      sample('', '', 'https://a.example'),
      sample('', '', 'https://a.example'),
      ...Array.from({ length: 5 }, () => sample('', '')),
    ],
    [],
  ],
])('%s', (_, samples, suspects) => expect(sharedSuspects(samples)).toEqual(suspects));
