import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'AWS reports an issue of a service that the API uses',
  explanation:
    'AWS Health lists an issue of a service that the failing requests pass, at the time at which they fail. That is a coincidence in time, not proof: any proven cause comes first. Nothing in the configuration brings such an issue about.',
  advice:
    'Follow the event in the AWS Health Dashboard and change nothing in the API. Let clients repeat requests that are safe to repeat, with growing pauses. If another Region serves the API, send clients there. If requests still fail once AWS has closed the event, open a case with AWS Support and name the event.',
  evidence: {
    listed: 'AWS Health lists {code} of {service} in this Region since {start}.',
    open: 'The event is still open.',
    ended: 'The event ended at {end}.',
    together: 'The symptom began at {since}, within half an hour of the event.',
  },
};

export default messages;
