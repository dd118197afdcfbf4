import type { Messages } from '../../types.ts';

/** The head of a report: how the incident ended, in a sentence or two. */
export default {
  title: 'Incident report: {api}',
  'outcome-recovered': 'Recovered',
  'outcome-healthy': 'Healthy',
  'outcome-escalated': 'Escalated',
  'outcome-open': 'Open',
  'symptom-5xx': '{api} returned 5XX errors from {since} UTC on {date}.',
  'symptom-4xx': '{api} returned 4XX errors from {since} UTC on {date}.',
  'symptom-latency': '{api} had high latency from {since} UTC on {date}.',
  'symptom-no-traffic': '{api} had no traffic from {since} UTC on {date}.',
  'summary-asked': '{api} was checked on {at} UTC.',
  'summary-cause': 'Cause: {title}.',
  'summary-causes': 'Causes, one after the other: {titles}.',
  'summary-recovered': 'It recovered after {duration}.',
  'summary-healthy': 'The API recovered on its own.',
  'summary-escalated': 'Escalated after {duration}.',
  'summary-open': 'It is still open.',
} satisfies Messages;
