/**
 * Lists what is new in AWS's answers to the calls that the product makes: `npm run aws-news`. Ends with 0 where nothing is, with 1
 * and the list otherwise. docs/decisions/emulators.md.
 */
import { calls } from '../core/aws/iam/calls.ts';
import { readsOfWrites } from '../core/model/write-declarations.generated.ts';
import { botocores } from './aws-news/botocore.ts';
import { newsOf } from './aws-news/compare.ts';
import { fieldsRead } from './aws-news/fields-read.ts';
import { modelOf } from './aws-news/models.ts';
import { exitWith } from './emulator/exit-with.ts';

await exitWith(main);

async function main(): Promise<number> {
  const { known, newest } = await botocores();
  const read = fieldsRead();
  const news = new Map<string, string[]>();
  for (const [service, operations] of operationsByService()) {
    const models = {
      known: modelOf(known.folder, service),
      newest: modelOf(newest.folder, service),
    };
    for (const operation of operations)
      for (const line of newsOf(operation, models, (field) => read.has(field)))
        news.set(`${service}: ${line}`, [...(news.get(`${service}: ${line}`) ?? []), operation]);
  }
  for (const [line, operations] of news) console.log(`${line} [${operations.join(', ')}]`);
  console.log(
    `${news.size === 0 ? 'Nothing is new' : `${news.size} new`} in botocore ${newest.version} since ${known.version}.`,
  );
  return news.size === 0 ? 0 : 1;
}

/** Every call that the product makes, by service. */
function operationsByService(): Map<string, string[]> {
  const all = new Map<string, string[]>();
  const add = (service: string, operation: string) =>
    all.set(service, [...(all.get(service) ?? []), operation]);
  for (const [service, operations] of Object.entries(calls))
    for (const operation of Object.keys(operations)) add(service, operation);
  for (const name of Object.keys(readsOfWrites)) {
    const [service = '', operation = ''] = name.split(':');
    add(service, operation);
  }
  return all;
}
