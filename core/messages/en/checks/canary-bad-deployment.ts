import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'Requests began to fail when a canary got a share of them',
  explanation:
    'A part of the stage’s requests goes to a canary with another deployment, and requests fail since then, no more of them than its share. What the canary serves differs from what is read here, which is the stage’s own deployment.',
  advice:
    'End the canary, or send it no more requests, and look at its own log group: API-Gateway-Execution-Logs/API_ID/STAGE/Canary. Compare its deployment with that of the stage: aws apigateway get-export shows the stage’s. Promote it only once the alarm stays quiet.',
  evidence: {
    since:
      'The canary serves deployment {deployment}, created at {at}, to {percent} percent of the requests. Requests fail since then.',
    fits: '{failing} percent of the requests to the methods that fail do fail, which fits the {percent} percent of the canary.',
    denials:
      'The failed requests may be ones that the canary denies on purpose, so the canary is not ended automatically.',
  },
};

export default messages;
