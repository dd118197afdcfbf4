import type { Messages } from '../types.ts';

const details =
  '{until, select, none {} other {, until {until}}}{reason, select, none {.} other {: {reason}}}';

/** What keeps a plan from changing anything, whatever it rests on. */
export default {
  'paused-account': `Paused: no changes are made in this account. {by} paused them at {at}${details}`,
  'paused-api': `Paused: no changes are made for API {name}. {by} paused them at {at}${details}`,
  'paused-remedy': `Paused: {name} is not applied. {by} paused it at {at}${details}`,
  'would-have-proposed': 'Without that, {remedy} would have been {decision, select, automatic {applied} other {proposed}}.',
  unreadable:
    'The kill switch could not be read, so nothing is changed: {because}',
  stopped:
    'Changes were paused before the plan was complete. What it had changed was undone. {because}',
} satisfies Messages;
