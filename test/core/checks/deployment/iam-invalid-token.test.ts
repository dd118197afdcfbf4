import check from '../../../../core/checks/deployment/iam-invalid-token.ts';
import { table } from '../support/table.ts';
import { signatureCases } from './support/signatures.ts';

table(check, signatureCases('iam-invalid-token', 'refused'));
