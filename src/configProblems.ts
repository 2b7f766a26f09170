/** One variable and, in words that follow its name, what to do about it. */
export interface ConfigProblem {
  readonly variable: string;
  readonly advice: string;
}

/** Where a person finds what is missing. */
export const sourceOf = {
  botToken: {
    variable: 'SLACK_BOT_TOKEN',
    advice: 'is missing: OAuth & Permissions → Install to workspace → Bot User OAuth Token',
  },
  transport: {
    variable: 'SLACK_APP_TOKEN',
    advice:
      'is missing: Basic Information → App-Level Tokens → Generate, with the scope connections:write\n' +
      '    (or, to receive HTTP instead: SLACK_SIGNING_SECRET from Basic Information → App Credentials, and PORT)',
  },
  purchasesSecret: {
    variable: 'PURCHASES_SECRET',
    advice: 'is missing, and PURCHASES_PORT is set: make one with openssl rand -hex 32',
  },
  purchasesPort: {
    variable: 'PURCHASES_PORT',
    advice: 'is missing, and PURCHASES_SECRET is set: say where to listen for purchases, such as 3001',
  },
} satisfies Record<string, ConfigProblem>;

/** The lines to print when the service cannot start. Values are never repeated: they may be secrets. */
export function describeProblems(
  kind: 'tokensMissing' | 'invalid',
  problems: readonly ConfigProblem[],
): string {
  const list = problems.map((problem) => `  ${problem.variable} ${problem.advice}`);
  if (kind === 'invalid') return ['prm cannot start with these settings:', ...list].join('\n');
  return [
    'prm has no Slack workspace to connect to yet. In your app at https://api.slack.com/apps:',
    ...list,
    'Put them into .env (start from .env.example).',
    'To try prm without Slack and without any token: npm run demo',
  ].join('\n');
}
