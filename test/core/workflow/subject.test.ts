import { describe, expect, test } from '@jest/globals';
import { evidenceSchema } from '../../../core/model/evidence.ts';
import { subjectOf } from '../../../core/notify/subject.ts';
import { catalogueOf, render, say } from '../../../core/messages/render.ts';
import { sns } from '../../../simulator/account/sns/index.ts';
import { Account } from '../../../simulator/account/account.ts';
import { alphabets, namesOf } from '../../support/names.ts';

/** As SNS takes it: printable ASCII, fewer than 100 characters, beginning with neither a space nor nothing. */
const valid = /^[\u0021-\u007E][\u0020-\u007E]{0,98}$/;
const subjects = Object.keys(catalogueOf().areas['incident'] ?? {}).filter((key) =>
  key.startsWith('subject-'),
);
describe.each(Object.entries(alphabets))('names of %s characters', (_, alphabet) => {
  const names = namesOf(alphabet);
  test.each(subjects)('%s is a subject that SNS takes, whatever the length', (key) => {
    const args = {
      risk: 'high',
      remedy: 'NAME',
      api: 'NAME/prod',
      alarm: 'NAME',
      targets: 12,
      incident: 'NAME',
    };
    const text = render(evidenceSchema.parse({ code: `incident.${key}`, args }));
    for (const name of names) expect(subjectOf(text.replaceAll('NAME', name))).toMatch(valid);
  });
  test('alone, too', () => {
    for (const name of names) expect(subjectOf(name)).toMatch(valid);
  });
});

test('every remedy asks by a subject that names the stage', () => {
  const titles = Object.values(catalogueOf().remedies).map(({ title }) => title);
  for (const remedy of titles)
    for (const length of [1, 17, 200]) {
      const api = `${'customer-orders-'.repeat(13).slice(0, length)}/prod`;
      const subject = subjectOf(say('incident.subject-approval', { risk: 'high', remedy, api }));
      expect(subject).toMatch(valid);
      expect(subject).toMatch(/^\[Gateway Medic\] Approve\? .*\/prod$/);
      expect(subject).not.toContain('?s');
    }
});

test.each([
  ['’“”–—…', `'""--...`],
  ['Let the load balancer’s traffic in', "Let the load balancer's traffic in"],
  ['Crème brûlée 🎉', 'Creme brulee ?'],
  [' \n ', String.raw`\n`],
  ['', '?'],
])('%j is %j', (text, expected) => expect(subjectOf(text)).toBe(expected));

test.each(['x'.repeat(100), 'a\nb', ' a', 'a’b', ''])('SNS refuses %j', (Subject) => {
  const account = new Account({
    accountId: '123456789012',
    region: 'eu-central-1',
    now: () => new Date(0),
    services: [sns],
    seed: 1,
  });
  const { TopicArn } = account.call('sns', 'CreateTopic', { Name: 'medic' }) as {
    TopicArn: string;
  };
  const publish = (subject: string) =>
    account.call('sns', 'Publish', { TopicArn, Message: 'x', Subject: subject });
  expect(() => publish(Subject)).toThrow('Subject');
  expect(() => publish(subjectOf(Subject))).not.toThrow();
});
