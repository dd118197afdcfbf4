import type { Messages } from '../../types.ts';

/** What became of an alarm before there was an incident. */
export default {
  'alarm-is-ok': 'Alarm {alarm} returned to OK: there is nothing to do.',
  'alarm-lacks-data': 'Alarm {alarm} has insufficient data (INSUFFICIENT_DATA).',
  'foreign-metric': 'The alarm watches {namespace} {metric}, which is not an API Gateway metric.',
  'other-metric':
    'The alarm watches the API Gateway metric {metric}, which does not show failures, latency or traffic.',
  'no-metric': 'The alarm names no metric.',
  'no-dimensions':
    'The alarm watches {metric} across all APIs: its metric names no ApiName or ApiId.',
  'other-account': 'The metric belongs to account {account}, which this deployment cannot read.',
  'other-region': 'The alarm is in region {region}; deploy Gateway Medic there to handle it.',
  'contributor-unnamed': 'A contributor of alarm {alarm} does not name an API.',
  'muted-until': 'Alarm {alarm} is muted by {rule} until {until}. It is checked again then.',
  muted: 'Alarm {alarm} is muted by {rule}. It is checked again in an hour.',
  'over-when-mute-ended': 'Alarm {alarm} was no longer in ALARM when it was looked at again.',
  'over-when-looked-again':
    'Alarm {alarm} was no longer on for this stage when it was looked at again.',
  'too-quiet':
    'Alarm {alarm} watches every API, and too few requests of this stage fail for an incident. It is checked again in ten minutes.',
  'left-out': 'Alarm {alarm} watches every API; this stage is left out by the settings.',
  'no-child-fires': 'Composite alarm {alarm}: none of its children is in ALARM now ({children}).',
  'child-elsewhere': '{alarm} is in another account or region and cannot be read from here.',
  'nested-too-deep': 'Composite alarm {alarm} is nested too deeply; its children were not checked.',
  'no-contributor':
    'Alarm {alarm} watches many APIs, and no contributor that names an API is in ALARM now.',
  'api-not-found': 'No REST API has metrics under the name {api}. It may have been deleted.',
  'no-stage': 'The API {api} ({ids}) has no stage.',
  'stage-unnamed': 'The alarm names the API {api} but no stage. Its stages: {stages}.',
  'stage-not-found': 'The API {api} ({ids}) has no stage {stage}.',
  ambiguous:
    'Several APIs are called {api} and CloudWatch counts them together: {ids}. Which one is failing cannot be determined from this alarm.',
  'account-unread': 'Which API stage is failing could not be determined: {reason}',
  'no-target': 'Alarm {alarm} names no API stage.',
  'not-started': '{target} is failing, too, but no execution could be started for it.',
  held: '{by} has been changing this API stage with "gateway-medic fix" since {since}; the alarm is looked at again later.',
  'seen-before': 'Incident {incident} already handled this event.',
  'named-in-storm': 'Many APIs fail at once: this one is named in the message of {storm}.',
  'storm-goes-on': 'Storm {storm} goes on: {targets} APIs so far.',
  'storm-told': 'People were notified of storm {storm}.',
  joined: 'Incident {incident} is already open for this API stage; the alarm was added to it.',
} satisfies Messages;
