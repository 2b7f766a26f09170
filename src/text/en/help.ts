interface CommandHelp {
  /** One line, after the command word. */
  does: string;
  usage: string;
  /** Lines to paste. */
  examples: string[];
  notes: string;
}

export const help = {
  title: 'What you can type',
  more: 'More on one of them: `/prm help rate`. Without anything after it, a command opens its form.',
  inThreads: 'Slack has no slash commands in threads: mention the app there instead, `@prm rate acme 75`.',
  examples: 'For example:',
  commands: {
    rate: {
      does: 'records how satisfied a customer or partner is',
      usage: '/prm rate <name> <score> [comment]',
      examples: [
        '/prm rate acme 75',
        '/prm rate acme 4/5 "quick answers"',
        '/prm rate acme 9/10 by "Jane Doe"',
      ],
      notes:
        'Scores go from 0 to 100; `75%`, `4/5` and `9/10` are converted. Your last score of a day counts.',
    },
    undo: {
      does: 'takes back the last thing you recorded',
      usage: '/prm undo',
      examples: ['/prm undo'],
      notes:
        'Every answer to a change has an Undo button, too. It works until somebody changes the same record again.',
    },
    help: {
      does: 'shows this',
      usage: '/prm help [command]',
      examples: ['/prm help', '/prm help rate'],
      notes: '',
    },
  } satisfies Record<string, CommandHelp>,
};
