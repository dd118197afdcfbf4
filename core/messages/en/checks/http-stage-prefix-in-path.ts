import type { CheckMessages } from '../../types.ts';

const messages: CheckMessages = {
  title: 'The application does not seem to expect the stage name in its path',
  explanation:
    'Functions and private services of an HTTP API with a named stage get the stage as the first part of the path. An application whose router does not expect it answers 404 to every request.',
  advice:
    'Strip the stage from the path in the application or its adapter (base path), use the $default stage, or map a custom domain to the stage. A private integration can overwrite the path with $request.path, which is without the stage.',
  evidence: {
    all: 'Every request to {routes} ends in a 404 of the function. The stage {stage} has a name, so the function gets {seen}.',
    private:
      'Every request to {routes} ends in a 404 of the private service. The stage {stage} has a name, so the service gets {seen}.',
  },
};

export default messages;
