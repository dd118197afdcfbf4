import faults from './front/faults.ts';
import phases from './front/phases.ts';
import url from './front/url.ts';

export default { ...phases, ...faults, ...url };
