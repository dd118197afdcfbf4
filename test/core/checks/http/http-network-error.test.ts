import check from '../../../../core/checks/http/http-network-error.ts';
import { configuration, failure, known, route } from '../support/facts.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const rates = route('GET', '/rates', { type: 'HTTP_PROXY', uri: 'https://rates.example.com/v1' });
const served = { configuration: configuration({ routes: known([rates]) }) };
const general = failure([check.id, 'http-connection-refused', 'http-connection-reset'], {
  route: { httpMethod: 'GET', path: '/rates' },
});
const failing = (failures: number) => ({
  routes: [
    {
      route: { httpMethod: 'GET', path: '/rates' },
      requests: 100,
      failures,
      excess: failures,
      since: null,
    },
  ],
});

const cases: Case[] = [
  ['no host is called', {}, []],
  [
    'a part of the requests fails',
    { facts: served, signals: { failures: [general], ...failing(35) } },
    [faulty({ subject: 'rates.example.com', confidence: 'certain', remedies: [] })],
  ],
  [
    'the log leaves the method out',
    { facts: served, signals: { failures: [{ ...general, route: null }], ...failing(35) } },
    [faulty({ confidence: 'likely' })],
  ],
  [
    'all requests fail, which is another cause',
    { facts: served, signals: { failures: [general], ...failing(98) } },
    [healthy],
  ],
  ['nothing shows how many fail', { facts: served, signals: { failures: [general] } }, [healthy]],
  ['requests fail and no log says why', { facts: served }, [unknown]],
];

table(check, cases);
