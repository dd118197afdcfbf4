import check from '../../../../core/checks/http/http-network-error.ts';
import { base, configuration, failure, known, minutes, route, since } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const rates = route('GET', '/rates', { type: 'HTTP_PROXY', uri: 'https://rates.example.com/v1' });
const served = { configuration: configuration({ routes: known([rates]) }) };
const general = failure([check.id, 'http-connection-refused', 'http-connection-reset'], {
  route: { httpMethod: 'GET', path: '/rates' },
});
/** Metrics of the method, of which so many of 100 requests a minute fail; in the first bad minute half as many. */
const failing = (failures: number) => ({
  metrics: known({
    minutes: minutes({ serverErrors: failures }),
    byRoute: [
      {
        route: { httpMethod: 'GET', path: '/rates' },
        minutes: minutes({ serverErrors: failures }).map((one) =>
          one.at === since ? { ...one, serverErrors: failures / 2 } : one,
        ),
      },
    ],
  }),
});

const cases: Case[] = [
  ['no host is called', {}, []],
  [
    'a part of the requests fails',
    { facts: { ...served, ...failing(35) }, signals: { failures: [general] } },
    [faulty({ subject: 'rates.example.com', confidence: 'certain', remedies: [] })],
  ],
  [
    'the log leaves the method out',
    {
      facts: { ...served, ...failing(35) },
      signals: { failures: [{ ...general, route: null }] },
    },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'all requests fail, which is another cause',
    { facts: { ...served, ...failing(100) }, signals: { failures: [general] } },
    [healthy],
  ],
  [
    'an HTTP API, which does not say why, however many fail',
    {
      facts: { ...served, ...failing(100), target: { ...base().target, apiKind: 'HTTP' } },
      signals: { failures: [general] },
    },
    [faulty({ subject: 'rates.example.com', confidence: 'likely', remedies: [] })],
  ],
  ['nothing shows how many fail', { facts: served, signals: { failures: [general] } }, [healthy]],
  ['requests fail and no log says why', { facts: served }, [unknown]],
];

table(check, cases);
