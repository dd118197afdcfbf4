import remedy from '../../../../core/remedies/catalogue/restore-authorizer-response.ts';
import { call, httpFacts } from '../http-api.ts';
import { remedyTable } from '../remedy-table.ts';

const set = (EnableSimpleResponses: boolean) =>
  call('UpdateAuthorizer', { AuthorizerId: 'a1', EnableSimpleResponses });

remedyTable(remedy, [
  {
    name: 'the form that it had',
    cause: { data: { authorizerId: 'a1' } },
    facts: httpFacts(),
    expected: {
      operations: [
        {
          id: 'restore',
          ...set(true),
          expects: { EnableSimpleResponses: false },
          undo: [set(false)],
        },
      ],
    },
  },
  {
    name: 'an authorizer that is gone',
    cause: { data: { authorizerId: 'a2' } },
    facts: httpFacts(),
    expected: null,
  },
]);
