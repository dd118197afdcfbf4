/**
 * The partitions of the incident table, by what they hold. IAM distinguishes partition keys and nothing inside a partition, so
 * whatever only some steps may write has a space of its own.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
 */
export const keySpaces = {
  /** What an incident is about, and its timeline. */
  record: 'INCIDENT#',
  /** What was changed, and what it replaced. */
  journal: 'JOURNAL#',
  /** What people are asked, with the token of the workflow that waits. */
  question: 'QUESTION#',
  /** What people answered. */
  answer: 'ANSWER#',
  lock: 'LOCK#',
  /** The events that were worked on. */
  event: 'EVENT#',
  /** Alarms that wait for the end of a mute. */
  parked: 'PARKED#',
  /** The plans that were applied of late, over all incidents. */
  applied: 'APPLIED',
  /** The kill switch. */
  switch: 'SWITCH',
  recurrence: 'RECURRENCE#',
  rejection: 'REJECTED#',
  /** How much of AWS's limits is drawn on. */
  gate: 'GATE#',
  /** The incidents that are being investigated. */
  turn: 'TURN',
  /** What the log queries of an incident may still cost. */
  budget: 'BUDGET#',
  /** The incident that works on what alarms name. */
  series: 'SERIES#',
  /** The incidents that were opened of late. */
  open: 'OPEN',
  /** Targets that fail together. */
  storm: 'STORM#',
  /** Lists of the account that incidents share for a minute. */
  shared: 'SHARED#',
} as const;
/** What a partition holds. */
export type KeySpace = keyof typeof keySpaces;

/** A partition of a space. */
export const partitionIn = (space: KeySpace, id = ''): string => keySpaces[space] + id;
