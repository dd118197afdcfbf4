import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'API Gateway fails on its own',
  explanation:
    'The execution log says that API Gateway itself failed, before or after it called the backend. Nothing in the configuration brings that about.',
  advice:
    'Look at the AWS Health Dashboard for API Gateway in this Region, and have clients try again with growing pauses. If it goes on for more than some minutes, open a case with AWS Support with the text below. If another Region serves the API, send clients there. Change nothing in the API: it would not help.',
  evidence: {
    failed:
      '{count, plural, one {One request} other {# requests}} failed inside API Gateway{routes, select, none {} other { ({routes})}}.',
    backends: 'The methods have {count, number} backends, so no single backend is to blame.',
    quiet: 'CloudTrail lists no change of the API or what it depends on in the hour before.',
    support:
      'For AWS Support: since {since}, requests to API {api}, stage {stage}, in {region} of account {account} have ended in 500, and the execution log says that API Gateway failed. Request ids: {ids}.',
  },
};

export default messages;
