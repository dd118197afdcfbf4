import type { Messages } from '../types.ts';

const details =
  '{until, select, none {} other {, until {until}}}{reason, select, none {.} other {: {reason}}}';

const kind =
  '{kind, select, throttleRate {a throttle} functionMemory {the memory of a function} functionTimeout {the timeout of a function} other {the reserved concurrency of a function}}';

/** What keeps a plan from changing anything, whatever it rests on. */
export default {
  'paused-account': `Paused: no changes are made in this account. {by} paused them at {at}${details}`,
  'paused-api': `Paused: no changes are made for API {name}. {by} paused them at {at}${details}`,
  'paused-remedy': `Paused: {name} is not applied. {by} paused it at {at}${details}`,
  'would-have-proposed':
    'Without that, {remedy} would have been {decision, select, automatic {applied} other {proposed}}.',
  unreadable: 'The kill switch could not be read, so nothing is changed: {because}',
  'hands-off-api':
    'Hands off: the tag gateway-medic of API {api} says that nothing may change it. The plan is advice.',
  'hands-off-stage':
    'Hands off: the tag gateway-medic of stage {stage} of {api} says that nothing may change it. The plan is advice.',
  'hands-off-policy':
    'Hands off: the setting policy.handsOff names {api} ({pattern}). The plan is advice.',
  'over-cap': `The plan would set ${kind} to {value, select, none {no limit} other {{value}}}; policy.caps.{kind} allows {cap}. The plan is advice.`,
  'over-share': `The plan would set ${kind} to {value, select, none {no limit} other {{value}}}, more than {share}% of the account''s limit of {limit} (policy.caps.accountShare). The plan is advice.`,
  tripped:
    'Circuit breaker: {count, plural, one {# change} other {# changes}} of {remedy} had to be undone within {days, plural, one {a day} other {# days}}, so it is not used any more. Once you know why, run: gateway-medic resume --remedy {remedy}',
  masking:
    '{remedy} has been applied to this stage in {count, plural, one {# incident} other {# incidents}} within {days, plural, one {a day} other {# days}}. It hides a fault that keeps coming back, so it is not applied automatically again. Find out what brings the fault about.',
  'masking-time':
    '{at}: incident {incident}{result, select, undone {; the change was undone} other {}}.',
  opposed:
    '{made} changed this stage on purpose, and {remedy} would work against it, so it is not proposed. Undo that change once it is no longer needed.',
  storm:
    'Many APIs fail at once (storm {storm}): nothing is applied automatically until it is over.',
  stopped:
    'Changes were paused before the plan was complete. What it had changed was undone. {because}',
} satisfies Messages;
