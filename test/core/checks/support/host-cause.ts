import type { Check } from '../../../../core/checks/define-check.ts';
import { configuration, failure, gap, known, route } from './facts.ts';
import { type Case, faulty, healthy, table, unknown } from './table.ts';

const host = (uri: string) => route('GET', '/rates', { type: 'HTTP_PROXY', uri });
const served = (...routes: ReturnType<typeof route>[]) => ({
  configuration: configuration({ routes: known(routes) }),
});
const rates = host('https://rates.example.com/v1');
const unwritten = { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') };
const other = { ...host('https://stock.example.com/'), path: '/stock' };

/** The cases of a cause that API Gateway's words show for a host. @param plain whether hosts without TLS can have it */
export function hostCauseTable(check: Check<'http'>, plain: boolean): void {
  const named = failure([check.id], { route: { httpMethod: 'GET', path: '/rates' } });
  const lost = { ...named, route: null };
  const cases: Case[] = [
    ['no host is called', {}, []],
    ['nothing fails', { facts: served(rates), signals: { serverErrors: 0 } }, [healthy]],
    [
      'the log names it and the method',
      { facts: served(rates, other), signals: { failures: [named] } },
      [faulty({ subject: 'rates.example.com', confidence: 'certain', remedies: [] }), healthy],
    ],
    [
      'the log leaves the method out, and there is one host',
      { facts: served(rates), signals: { failures: [lost] } },
      [faulty({ confidence: 'likely' })],
    ],
    [
      'the log leaves the method out, and there are two',
      { facts: served(rates, other), signals: { failures: [lost] } },
      [healthy, healthy],
    ],
    [
      'other requests fail',
      { facts: served(rates), signals: { failures: [failure(['integration-timeout'])] } },
      [healthy],
    ],
    [
      'called without TLS',
      { facts: served(host('http://rates.example.com/v1')), signals: { failures: [named] } },
      plain ? [faulty({})] : [],
    ],
    ['requests fail and no log says why', { facts: served(rates) }, [unknown]],
    [
      'only a test of its method names it: nothing is known of the other host',
      {
        facts: { ...served(rates, other), logs: unwritten },
        signals: { probe: { ...named, probe: true }, logsRead: false },
      },
      [faulty({ subject: 'rates.example.com', remedies: [] }), unknown],
    ],
  ];
  table(check, cases);
}
