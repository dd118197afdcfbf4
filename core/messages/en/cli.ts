export default {
  description:
    'Finds why an Amazon API Gateway API is failing, fixes it with approval, and proves that it recovered.',
  'help-hint': 'Run with --help to see how it is called.',
  'json-option': 'print one JSON object a line',
  demo: 'play the whole loop on a simulated account, told as it happens',
  'demo-scenario': 'the scenario to play',
  'demo-list': 'list the scenarios',
  'demo-yes': 'approve without asking',
  'demo-output': 'folder for the HTML reports',
  'demo-question': 'Approve this plan?',
  'demo-approves-itself': 'There is no terminal to ask at, so the demo approves by itself.',
  scenarios: 'list the scenarios that can be simulated',
  simulate: 'play scenarios and hold each against what it expects',
  'simulate-argument': 'names of scenarios, or files of your own that end in .json',
  'simulate-all': 'play every scenario that comes with the product',
  'simulate-nothing':
    'Name a scenario or a file, or say --all. "gateway-medic scenarios" lists the names.',
  'simulate-help':
    'Exit codes: 0 as expected, 1 an expectation failed, 2 the call or a file is wrong.',
  'simulate-found':
    'cause {cause}, remedy {remedy}, outcome {outcome}; {seconds} simulated s in {milliseconds} ms',
  'simulate-summary':
    '{total, plural, one {# scenario} other {# scenarios}}, {failed, plural, =0 {all as expected} other {# not as expected}}',
  classify: 'say what log lines on standard input may mean',
  'classify-help':
    'Example: aws logs tail API-Gateway-Execution-Logs_abc123/prod | gateway-medic classify',
  'classify-waiting': 'Reading log lines from the keyboard; end with Ctrl-D.',
  'classify-none': 'nothing that points to a cause',
};
