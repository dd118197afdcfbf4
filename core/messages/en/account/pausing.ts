import type { Messages } from '../../types.ts';

const scope =
  '{scope, select, account {all changes} api {changes for API {name}} other {the remedy {name}}}';

/** What `pause`, `resume` and `status` report. */
export default {
  'switch-of': 'deployment {deployment}, table {table}',
  'without-switch':
    'The deployment {deployment} is older than the kill switch. Nothing was paused. Deploy the current release, or disable its rule in EventBridge.',
  paused: `Paused ${scope}{until, select, none {} other { until {until}}} ({place}).`,
  'only-here': 'No deployment was found, so only "gateway-medic fix" in this folder is stopped.',
  'api-unchecked': 'It could not be checked whether there is such an API: {because}',
  'nobody-has-api': 'No REST API in {region} has the id or name {api}. Nothing was paused.',
  resumed: `Resumed ${scope} ({place}).`,
  'not-paused': `Not paused: ${scope}. "gateway-medic status" lists what is paused.`,
  'nothing-paused': 'Nothing is paused.',
  'no-timer': 'Use a number of minutes, hours or days, for example 30m, 2h or 7d.',
  'one-scope': 'Use --api or --remedy, not both.',
} satisfies Messages;
