import type { Account } from '../../account/account.ts';
import { invocationUri, permit, publish } from '../functions.ts';
import { restApi } from '../rest-api.ts';
import { alias } from './functions.ts';

/** What lives in the same account and has nothing to do with the shop: nothing of it may turn up in a diagnosis. */
export function buildNeighbours(account: Account): { blogApiId: string } {
  const arn = publish(account, { name: 'blog', versions: ['blog/1.zip'], alias });
  publish(account, {
    name: 'nightly-report',
    versions: ['nightly-report/1.zip'],
    alias,
    timeout: 60,
  });
  const api = restApi(account, 'blog', 'The company blog');
  api.route('GET', '/posts', {
    integration: {
      type: 'AWS_PROXY',
      integrationHttpMethod: 'POST',
      uri: invocationUri(account.region, arn),
    },
  });
  permit(account, 'blog', alias, 'list-posts', `${api.id}/*/GET/posts`);
  api.deploy('live', 'First release');
  api.stage('live', [{ op: 'replace', path: '/*/*/logging/loglevel', value: 'ERROR' }]);
  return { blogApiId: api.id };
}
