import type { Check } from '../../core/checks/define-check.ts';

/** What every check says of its place, without the checks: for whoever judges none, and need not load all of them. */
export const checkPlaces = (checks: readonly Check[]): string =>
  [
    "import type { Check } from './define-check.ts';",
    '',
    "/** Where every check's cause is, what it does to requests, what it accounts for, and what brings it about and ends it. */",
    "export type CheckPlace = Pick<Check, 'id' | 'domain' | 'symptoms' | 'role' | 'hop' | 'accountsFor' | 'broughtBy' | 'endedBy'>;",
    '',
    'export const checkPlaces: readonly CheckPlace[] = [',
    ...checks.map(
      ({ id, domain, symptoms, role, hop, accountsFor, broughtBy, endedBy }) =>
        // What is undefined is left out.
        `  ${JSON.stringify({ id, domain, symptoms, role, hop, accountsFor, broughtBy, endedBy })},`,
    ),
    '];',
    '',
  ].join('\n');

/** The checks whose causes break no request, for texts that tell what may. */
export const hindrances = (checks: readonly Check[]): string =>
  [
    '',
    '/** Causes that keep people from changing an API, and explain no failed request. */',
    'export const hindrances: ReadonlySet<string> = new Set([',
    ...checks.filter(({ role }) => role === 'hinders').map(({ id }) => `  '${id}',`),
    ']);',
    '',
  ].join('\n');
