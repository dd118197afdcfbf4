import check from '../../../../core/checks/deployment/iam-signature-expired.ts';
import { table } from '../support/table.ts';
import { signatureCases } from './support/signatures.ts';

table(check, signatureCases('iam-signature-expired', 'refused'));
