import type { Messages } from '../../types.ts';

/** What was to be done, and who agreed to it. */
export default {
  plan: 'Plan: {remedy}',
  risk: 'Risk',
  'risk-low': 'low',
  'risk-medium': 'medium',
  'risk-high': 'high',
  lifetime: 'Lifetime',
  'lifetime-permanent': 'permanent',
  'lifetime-stopgap': 'stopgap; needs a lasting fix',
  routes: 'Routes',
  hash: 'Plan hash',
  'blast-radius': 'Blast radius',
  commands: 'As AWS CLI commands',
  undo: 'To undo',
  'no-undo': 'There is nothing to undo.',
  decision: 'Decision',
  'answer-approve': 'Approved by {by}.',
  'answer-reject': 'Rejected by {by}.',
  'answer-reason': 'Reason: {reason}',
} satisfies Messages;
