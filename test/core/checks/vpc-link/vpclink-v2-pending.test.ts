import check from '../../../../core/checks/vpc-link/vpclink-v2-pending.ts';
import { gap, known } from '../support/facts.ts';
import { linkPathV2, linkV2, over, stock } from '../support/link-v2.ts';
import { type Case, faulty, healthy, table, unknown } from '../support/table.ts';

const link = (status: string) => over(linkPathV2({ link: known(linkV2({ status })) }));

const cases: Case[] = [
  ['available', { facts: link('AVAILABLE') }, [healthy]],
  [
    'PENDING',
    { facts: link('PENDING') },
    [
      faulty({
        subject: 'link-2',
        confidence: 'certain',
        routes: [stock],
        remedies: [],
        advised: [{ action: 'GetVpcLink', input: { VpcLinkId: 'link-2' } }],
      }),
    ],
  ],
  [
    'two listeners over one link',
    {
      facts: over(
        ...['a', 'b'].map((target) =>
          linkPathV2({ target, link: known(linkV2({ status: 'PENDING' })) }),
        ),
      ),
    },
    [faulty({ subject: 'link-2' })],
  ],
  ['is gone', { facts: over(linkPathV2({ link: known(null) })) }, [healthy]],
  ['could not be read', { facts: over(linkPathV2({ link: gap() })) }, [unknown]],
  ['evidence of an earlier release', { facts: { 'vpc-link': { paths: [] } } }, []],
];

table(check, cases);
