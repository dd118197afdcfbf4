import check from '../../../../core/checks/deployment/iam-invalid-signature.ts';
import { table } from '../support/table.ts';
import { signatureCases } from './support/signatures.ts';

table(check, signatureCases('iam-invalid-signature', 'refused'));
