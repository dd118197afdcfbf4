import type { Grant } from '../../../model/write.ts';
import { type KeySpace, keySpaces } from '../../../model/key-space.ts';
import { anywhere, own, type ServiceCalls } from './grant.ts';

/** The reads of the deployment's own table; what a role may write is said by key space. */
export const dynamodb = {
  GetItem: own('{table}', 'dynamodb:GetItem'),
  Query: own('{table}', 'dynamodb:Query'),
} satisfies ServiceCalls;

/** How an item of the table is written. A transaction has no permission of its own: each of its writes needs its own. */
export type ItemWrite = 'DeleteItem' | 'PutItem' | 'UpdateItem';
/** What a role may write of the table: how, by what the items hold. */
export type ItemWrites = Readonly<Partial<Record<KeySpace, readonly ItemWrite[]>>>;

/** The permission to write items of some key spaces, and of no others. */
export function itemGrants(writes: ItemWrites): readonly Grant[] {
  const spaces = Object.keys(writes) as KeySpace[];
  return (['DeleteItem', 'PutItem', 'UpdateItem'] as const).flatMap((write) => {
    const held = spaces.filter((space) => writes[space]?.includes(write));
    return held.length === 0
      ? []
      : [
          {
            actions: [`dynamodb:${write}`],
            resources: ['{table}'],
            conditions: inSpaces(held),
          },
        ];
  });
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html */
const inSpaces = (spaces: readonly KeySpace[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': spaces.map(patternOf) },
  // A call without the key would pass the line above.
  Null: { 'dynamodb:LeadingKeys': 'false' },
});

const patternOf = (space: KeySpace): string =>
  keySpaces[space].endsWith('#') ? `${keySpaces[space]}*` : keySpaces[space];

/** Only some items of the table. */
const itemsIn = (space: KeySpace, action: string): Grant => ({
  actions: [action],
  resources: ['arn:{partition}:dynamodb:{region}:{account}:table/*'],
  reason: 'CloudFormation names the table of a deployment.',
  conditions: inSpaces([space]),
});

/** What a person needs to take the lock of a stage, and to give it back. */
export const lockGrants: readonly Grant[] = [
  itemsIn('lock', 'dynamodb:GetItem'),
  itemsIn('lock', 'dynamodb:PutItem'),
  itemsIn('lock', 'dynamodb:DeleteItem'),
];

/** What a person needs to see the kill switch of a deployment, and to use it. */
export const switchGrants: Readonly<Record<'read' | 'write', readonly Grant[]>> = {
  read: [
    {
      actions: ['states:ListTagsForResource'],
      resources: ['arn:{partition}:states:{region}:{account}:stateMachine:*-remediation'],
      reason: 'The configuration names the deployment.',
    },
    itemsIn('switch', 'dynamodb:Query'),
  ],
  write: [itemsIn('switch', 'dynamodb:PutItem')],
};

const idsOfIncidents = 'The ids of incidents are made when alarms fire.';

/** The permission to write the documents of these names, and no others. A name may end in `*`. */
export const documentGrants = (names: readonly string[]): readonly Grant[] =>
  names.map((name) => ({
    actions: ['s3:PutObject'],
    resources: [`{bucket}/incidents/*/${name}`],
    reason: idsOfIncidents,
  }));

export const s3 = {
  /** Without ListBucket, S3 answers AccessDenied where a document does not exist, and a gap would look like a missing right. */
  GetObject: [
    {
      actions: ['s3:GetObject'],
      resources: ['{bucket}/incidents/*'],
      reason: idsOfIncidents,
    },
    ...own('{bucket}', 's3:ListBucket'),
  ],
} satisfies ServiceCalls;

/** The roles that write; who may take which is said by direction. */
export const sts = {} satisfies ServiceCalls;

export const sns = {
  Publish: own('{topic}', 'sns:Publish'),
} satisfies ServiceCalls;

/** https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsstepfunctions.html */
const token = anywhere('Step Functions');

export const stepfunctions = {
  DescribeExecution: [
    {
      actions: ['states:DescribeExecution'],
      resources: ['{executions}:*'],
      reason: 'Executions are named when alarms fire.',
    },
  ],
  ListExecutions: own('{remediation}', 'states:ListExecutions'),
  /** The token itself is the authority: whoever lacks it cannot answer. */
  SendTaskSuccess: token('states:SendTaskSuccess'),
  StartExecution: own('{remediation}', 'states:StartExecution'),
} satisfies ServiceCalls;
