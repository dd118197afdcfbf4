import type { RuleMessages } from '../../types.ts';

const messages: RuleMessages = {
  title: 'Let tokens live for 5 minutes to 1 hour',
  why: 'A token cannot be called back: for as long as it lives, whoever has it gets in. Below five minutes clients do little but renew it. 15 minutes are recommended.',
  cdk: `pool.addClient('App', {
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
});`,
  evidence: {
    long: '{token, select, id {ID} other {Access}} tokens live for {minutes, number} minutes.',
    short:
      '{token, select, id {ID} other {Access}} tokens live for {minutes, number} minutes only.',
  },
};

export default messages;
