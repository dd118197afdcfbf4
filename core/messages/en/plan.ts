import type { Messages } from '../types.ts';

export default {
  'all-routes': 'Every route of the stage is touched.',
  routes: 'Touches {count, plural, one {one route} other {# routes}}: {routes}.',
  'requests-per-minute':
    'The stage serves about {perMinute, plural, one {one request} other {# requests}} a minute.',
  'no-undo': '{service} {action} cannot be taken back by this product.',
  deployment:
    'A deployment is created: the stage then serves what the API is configured as, not only this change.',
  'pending-change': 'The deployment also ships a change that is waiting: {route} ({kind}{fields}).',
  'unknown-remedy': 'No remedy is called {remedy}.',
  'disabled-remedy': '{remedy} is switched off in the settings.',
  'does-not-apply': '{remedy} cannot mend this case.',
  'missing-evidence': '{remedy} needs {what}, which could not be read: {because}',
} satisfies Messages;
