import { configuration, failure, gap, known, route } from '../../support/facts.ts';
import { type Case, faulty, healthy, unknown } from '../../support/table.ts';

/** An API of which one method wants a signature and one does not. */
export const signed = {
  configuration: configuration({
    routes: known([
      route('GET', '/orders', {}, { authorizationType: 'AWS_IAM' }),
      route('GET', '/open'),
    ]),
  }),
};

const symptom = { symptom: '4xx' as const, clientErrors: 500, serverErrors: 0 };
/** Requests that were refused, with what the log means by it. */
export const refused = (causes: string[], more: object = {}) => ({
  ...symptom,
  failures: [failure(causes, { status: 403, lines: ['refused'], ...more })],
});
const noLogs = { logs: { execution: gap('logs:StartQuery'), access: gap('logs:StartQuery') } };

/**
 * What holds for every cause that refuses signed requests.
 * @param said the statement of a fault
 * @param alike other causes of the same words
 */
export const signatureCases = (
  id: string,
  said: string,
  alike: readonly string[] = ['waf-block'],
): Case[] => [
  ['no method wants a signature', {}, []],
  ['nothing is refused', { facts: signed, signals: { symptom: '4xx', since: null } }, [healthy]],
  [
    'the log says so',
    { facts: signed, signals: refused([id]) },
    [
      faulty({
        confidence: 'certain',
        routes: [{ httpMethod: 'GET', path: '/orders' }],
        remedies: [],
        evidence: [{ code: `${id}.${said}` }, { code: 'symptoms.logged' }],
      }),
    ],
  ],
  [
    'another method',
    { facts: signed, signals: refused([id], { route: { httpMethod: 'GET', path: '/open' } }) },
    [healthy],
  ],
  [
    'a preflight',
    {
      facts: signed,
      signals: refused([id], { route: { httpMethod: 'OPTIONS', path: '/orders' } }),
    },
    [healthy],
  ],
  [
    'a status alone, which many causes share',
    { facts: signed, signals: refused([id, ...alike], { lines: [] }) },
    [unknown],
  ],
  ['words that other causes share', { facts: signed, signals: refused([id, ...alike]) }, [healthy]],
  [
    'no log',
    { facts: { ...signed, ...noLogs }, signals: { ...symptom, logsRead: false } },
    [unknown],
  ],
];
