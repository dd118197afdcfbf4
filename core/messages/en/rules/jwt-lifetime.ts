import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Set token lifetimes from 5 minutes to 1 hour',
  why: 'A token stays valid until it expires, and anyone who has it gets in. With less than five minutes, clients do little but renew it. The recommended lifetime is 15 minutes.',
  cdk: `pool.addClient('App', {
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
});`,
  evidence: {
    long: '{token, select, id {ID} other {Access}} tokens are valid for {minutes, number} minutes.',
    short:
      '{token, select, id {ID} other {Access}} tokens are valid for only {minutes, number} minutes.',
  },
};

export default messages;
