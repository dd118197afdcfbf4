import type { Messages } from '../types.ts';

export default {
  'all-routes': 'Affects every route of the stage.',
  routes: 'Affects {count, plural, one {one route} other {# routes}}: {routes}.',
  'requests-per-minute':
    'The stage serves about {perMinute, plural, one {one request} other {# requests}} per minute.',
  'no-undo': 'Gateway Medic cannot undo {service} {action}.',
  deployment:
    'This creates a deployment: the stage then serves the current configuration of the API, not only this change.',
  'pending-change': 'The deployment also ships an undeployed change: {route} ({kind}{fields}).',
  'strange-function': 'Nothing shows that this API has invoked {function} before.',
  'ships-others':
    '{remedy} would also ship undeployed changes; rolling back to the previous deployment does not.',
  'unknown-remedy': '"{remedy}" is not a valid remedy.',
  'disabled-remedy': '{remedy} is disabled in the settings.',
  'does-not-apply': '{remedy} cannot fix this case.',
  'made-before': '{remedy} would make a change again that was made before in this incident.',
  'missing-evidence': '{remedy} needs {what}, which could not be read: {because}',
} satisfies Messages;
