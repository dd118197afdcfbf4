import type {
  CreateRequestValidatorRequest,
  DeleteRequestValidatorRequest,
  GetRequestValidatorsRequest,
} from '@aws-sdk/client-api-gateway';
import { put } from '../key-order.ts';
import { notFound } from './errors.ts';
import { apiOf } from './lookup.ts';
import type { StoredValidator } from './state.ts';
import { paged, takes } from './takes.ts';

const CreateRequestValidator = takes<CreateRequestValidatorRequest>(
  ['restApiId'],
  ['name', 'validateRequestBody', 'validateRequestParameters'],
  (state, { restApiId, ...given }, context) => {
    const stored = apiOf(state, restApiId, context);
    const validator: StoredValidator = {
      id: context.newId(6),
      ...(given.name !== undefined && { name: given.name }),
      validateRequestBody: given.validateRequestBody ?? false,
      validateRequestParameters: given.validateRequestParameters ?? false,
    };
    return put((stored.validators ??= {}), validator.id, validator);
  },
);

const GetRequestValidators = takes<GetRequestValidatorsRequest>(
  ['restApiId'],
  ['position', 'limit'],
  (state, { restApiId, ...page }, context) =>
    paged(Object.values(apiOf(state, restApiId, context).validators ?? {}), page),
);

const DeleteRequestValidator = takes<DeleteRequestValidatorRequest>(
  ['restApiId', 'requestValidatorId'],
  [],
  (state, { restApiId, requestValidatorId }, context) => {
    const { validators = {} } = apiOf(state, restApiId, context);
    if (!validators[requestValidatorId])
      throw notFound('Invalid Request Validator identifier specified');
    delete validators[requestValidatorId];
    return {};
  },
);

export const requestValidators = {
  CreateRequestValidator,
  GetRequestValidators,
  DeleteRequestValidator,
};
