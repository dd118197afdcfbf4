import type { Messages } from '../types.ts';

const demand: Messages = {
  flood:
    'Demand is {factor} times the usual ({now} requests per second, usually {usual}): a flood. Letting all of it through fixes nothing. Find out who sends it, and slow the clients down or block them.',
  growth: 'Demand has grown: {now} requests per second, usually {usual}.',
  steady:
    'Demand is as usual ({now} requests per second, usually {usual}), so the limit was lowered, perhaps on purpose. Ask whoever set it.',
  lowered:
    'Clients usually send {usual} requests per second ({now} now), which is more than the limit: it was lowered, perhaps on purpose. Ask whoever set it.',
  contract:
    'The clients usually send {usual} requests per second, which their usage plan allows, and {now} now: the plan does what was agreed. This is for the owner of the keys.',
  always:
    'Clients have been refused for as long as the metrics that were read reach back. Nothing shows that the limit was lowered or that demand has grown: the plan does what was agreed. This is for the owner of the keys.',
  unknown:
    'Whether demand has grown is not known, so whether the limit was lowered is not known either.',
};

export default demand;
