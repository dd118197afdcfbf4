import { Annotations, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Config } from '../config/config.generated.ts';
import { acknowledge } from '../iam/acknowledge.ts';

export interface StorageProps extends Pick<Config['infrastructure'], 'accessLogBucket' | 'strict'> {
  /** Otherwise AWS's own keys encrypt. */
  readonly key: IKey | undefined;
  /** Days that evidence and reports are kept. */
  readonly evidenceDays: number;
}

/** What outlives a Lambda: incidents, locks, journal and tokens in a table; evidence and reports in a bucket. */
export class Storage extends Construct {
  readonly table: Table;
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: StorageProps) {
    const { evidenceDays, key, accessLogBucket, strict } = props;
    super(scope, id);
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      timeToLiveAttribute: 'expiresAt',
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      ...(key
        ? { encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: key }
        : { encryption: TableEncryption.AWS_MANAGED }),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.bucket = new Bucket(this, 'Evidence', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      ...(key
        ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      ...(accessLogBucket !== undefined && {
        serverAccessLogsBucket: Bucket.fromBucketName(this, 'AccessLogs', accessLogBucket),
        serverAccessLogsPrefix: 'gateway-medic/',
      }),
      ...(strict && { objectLockEnabled: true }),
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      // Evidence is what a decision rested on: writing over it must leave the old version behind.
      versioned: true,
      lifecycleRules: [
        {
          expiration: Duration.days(evidenceDays),
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    if (accessLogBucket !== undefined)
      Annotations.of(this.bucket).acknowledgeWarning(
        '@aws-cdk/aws-s3:accessLogsPolicyNotAdded',
        'The bucket for access logs exists; docs/deploying.md has its policy.',
      );
    if (strict) {
      // The construct would add a Lambda of its own to set this.
      const resource = this.bucket.node.defaultChild as CfnBucket;
      resource.notificationConfiguration = {
        eventBridgeConfiguration: { eventBridgeEnabled: true },
      };
    }
    acknowledge(this.bucket, {
      rule: 'AwsSolutions-S1',
      reason:
        "Only the workflow's own roles read and write the bucket, and each access is in an execution's history. A second bucket for access logs would need the same care and show nothing more.",
    });
  }
}
