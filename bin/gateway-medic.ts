#!/usr/bin/env node
import { settleRegion } from '../cli/account/region-variables.ts';
import { main } from '../cli/main.ts';

// The SDK's notice about Node versions to come would stand in the middle of what an operator reads.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
settleRegion(process.env);
process.exitCode = await main(process.argv);
