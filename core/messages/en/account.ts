import help from './account/help.ts';
import refusals from './account/refusals.ts';
import targets from './account/targets.ts';
import findings from './account/findings.ts';
import fixing from './account/fixing.ts';
import runs from './account/runs.ts';
import files from './account/files.ts';
import pausing from './account/pausing.ts';
import testing from './account/testing.ts';
import stopping from './account/stopping.ts';

export default {
  ...help,
  ...refusals,
  ...targets,
  ...findings,
  ...fixing,
  ...runs,
  ...files,
  ...pausing,
  ...stopping,
  ...testing,
};
