import type {
  CreateResourceRequest,
  DeleteResourceRequest,
  GetResourcesRequest,
  Resource,
} from '@aws-sdk/client-api-gateway';
import { badRequest, conflict } from './errors.ts';
import { apiOf, resourceOf } from './lookup.ts';
import type { StoredApi, StoredResource } from './state.ts';
import { paged, takes } from './takes.ts';

const variable = /^\{[a-zA-Z0-9._\-:]+\+?\}$/;
const literal = /^[a-zA-Z0-9._\-:]+$/;

const CreateResource = takes<CreateResourceRequest>(
  ['restApiId', 'parentId', 'pathPart'],
  [],
  (state, { restApiId, parentId, pathPart }, context) => {
    const parent = resourceOf(state, { restApiId, resourceId: parentId });
    const api = state.apis[restApiId] as StoredApi;
    checkPlace(api, parent, pathPart);
    const resource: StoredResource = {
      id: context.newId(6),
      parentId,
      pathPart,
      path: `${parent.path === '/' ? '' : parent.path}/${pathPart}`,
      resourceMethods: {},
    };
    api.resources[resource.id] = resource;
    return shown(resource, []);
  },
);

function checkPlace(api: StoredApi, parent: StoredResource, pathPart: string) {
  if (!literal.test(pathPart) && !variable.test(pathPart))
    throw badRequest(
      "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly braces at the beginning and the end.",
    );
  if (parent.pathPart?.endsWith('+}'))
    throw badRequest(
      `Cannot create a child of a resource with a greedy path variable: ${parent.pathPart}`,
    );
  const siblings = Object.values(api.resources).filter(({ parentId }) => parentId === parent.id);
  if (siblings.some((sibling) => sibling.pathPart === pathPart))
    throw conflict(`Another resource with the same parent already has this name: ${pathPart}`);
  const other = siblings.find((sibling) => variable.test(sibling.pathPart ?? ''));
  if (other && variable.test(pathPart))
    throw badRequest(
      `A sibling (${other.pathPart}) of this resource already has a variable path part -- only one is allowed`,
    );
}

/** Without `embed=methods` the methods are named, but not described. */
function shown(resource: StoredResource, embed: readonly string[] | undefined): Resource {
  const { resourceMethods, ...rest } = resource;
  const names = Object.keys(resourceMethods);
  if (names.length === 0) return rest;
  return embed?.includes('methods')
    ? resource
    : { ...rest, resourceMethods: Object.fromEntries(names.map((name) => [name, {}])) };
}

const GetResources = takes<GetResourcesRequest>(
  ['restApiId'],
  ['position', 'limit', 'embed'],
  (state, { restApiId, embed, ...page }, context) => {
    const { resources } = apiOf(state, restApiId, context);
    const { items, ...rest } = paged(Object.values(resources), page);
    return { items: items.map((resource) => shown(resource, embed)), ...rest };
  },
);

const DeleteResource = takes<DeleteResourceRequest>(
  ['restApiId', 'resourceId'],
  [],
  (state, address) => {
    const { id, parentId } = resourceOf(state, address);
    if (parentId === undefined) throw badRequest('Root resource cannot be deleted');
    removeWithChildren((state.apis[address.restApiId] as StoredApi).resources, id);
    return {};
  },
);

function removeWithChildren(resources: Record<string, StoredResource>, id: string) {
  for (const child of Object.values(resources))
    if (child.parentId === id) removeWithChildren(resources, child.id);
  delete resources[id];
}

export const resources = { CreateResource, GetResources, DeleteResource };
