import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'A method is configured and not deployed',
  explanation:
    'Clients ask for a method that the API’s configuration has and the deployment of the stage does not. API Gateway answers 403 Missing Authentication Token until the API is deployed.',
  advice:
    'Check that everything that waits to be deployed is finished and meant for this stage, then deploy. Warning: a deployment ships all pending changes, not only this method; the evidence lists them. If the stage serves an older deployment than the newest, find out first whether it was moved back on purpose.',
  evidence: {
    method:
      '{route} is configured and not deployed{count, plural, =0 {.} one {; one failed request asked for it.} other {; # failed requests asked for it.}}',
    ships:
      'A deployment would ship {count, plural, one {one change} other {# changes}}: {changes}.',
    refused:
      'API Gateway refuses every deployment until {route} has an integration, or is removed.',
    older:
      'The stage serves deployment {served}, although {newest} was made at {at}: it was moved back, or never moved on.',
  },
};

export default messages;
