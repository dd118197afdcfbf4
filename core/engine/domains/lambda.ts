import { checks } from '../../checks/lambda/registry.generated.ts';
import facts from '../../facts/lambda/index.ts';
import { defineDomain } from './define-domain.ts';

/** The functions behind the stage's methods: their policies, state, limits and errors. */
export default defineDomain({ facts, checks });
