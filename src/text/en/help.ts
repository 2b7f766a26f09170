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
  group: {
    record: 'Write it down',
    look: 'See where you stand',
    keep: 'Keep it in order',
  } as Record<'record' | 'look' | 'keep', string>,
  more: 'More on one of them: `/prm help rate`. Without anything after it, a command opens its form.',
  inThreads: 'Slack has no slash commands in threads: mention the app there instead, `@prm rate acme 75`.',
  withRole: ({ role, commands }: { role: string; commands: string }) => `With the role ${role}: ${commands}.`,
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
    need: {
      does: 'records what a customer or partner asks for',
      usage: '/prm need <name> <title> [priority] [difficulty 1–5] [type] [#category] [due date] [link]',
      examples: [
        '/prm need acme "single sign-on" high 3 #security',
        '/prm need acme "faster delivery" urgent difficulty 4 due 2027-06-30',
        '/prm need globex R12',
      ],
      notes:
        'Priorities are `critical` (or `urgent`), `high`, `medium`, `low`; types `feature`, `service`, `price`, `delivery`, `quality`, `other`. Quotes make clear where the title ends. What you leave out is flagged and ranked as medium, difficulty 3. With a number such as `R12` the party joins that wish.',
    },
    needs: {
      does: 'lists the open needs, first things first, and why',
      usage: '/prm needs [name] [#category] [priority | difficulty | allocation]',
      examples: [
        '/prm needs',
        '/prm needs acme',
        '/prm needs priority',
        '/prm needs R12',
        '/prm needs why R12',
        '/prm needs R12 shipped',
        '/prm needs #security',
        '/prm needs category',
        '/prm needs plan 40',
        '/prm needs merge R14 R12',
      ],
      notes:
        'Allocation, the order you get first, weighs priority against difficulty, how long they have waited and how many ask. Reps may set a need to `planned`, `shipped`, `declined` or `open` again. `plan 40` says what fits into 40 points of effort; `merge R14 R12` makes R14 part of R12.',
    },
    satisfaction: {
      does: 'shows how satisfied they are, and what to fix first',
      usage: '/prm satisfaction [customers | partners] [segment]',
      examples: ['/prm satisfaction', '/prm satisfaction partners', '/prm satisfaction customers #retail'],
      notes:
        'Each customer or partner counts once, by its latest score of the last 365 days. Below it stand what moved and the themes of comments that cost most.',
    },
    loyalty: {
      does: 'shows how loyal they are, and why one has its tier',
      usage: '/prm loyalty [name | customers | partners] [segment]',
      examples: ['/prm loyalty', '/prm loyalty acme', '/prm loyalty partners', '/prm loyalty settings'],
      notes:
        'A tier is made from how often, how much and how recently one buys, and from satisfaction. With a name it says what each adds, what the next tier takes and when this one would be lost. Admins set thresholds, shares and names with `settings`.',
    },
    alerts: {
      does: 'lists the open low-satisfaction alerts, the oldest first',
      usage: '/prm alerts [mine]',
      examples: ['/prm alerts', '/prm alerts mine'],
      notes:
        'Acknowledge one to say that you have it. Its owner or a manager may snooze it: channels then hear nothing of it for a week, or until the next rating.',
    },
    insight: {
      does: 'shows whether the satisfied are the loyal, and who breaks the rule',
      usage: '/prm insight [customers | partners] [segment]',
      examples: ['/prm insight', '/prm insight partners', '/prm insight customers #retail'],
      notes:
        'It compares how satisfied they are with how they buy, and says so only where your own data show it. Below stand the loyal but unhappy, who may leave, and the happy but not loyal, who may buy more.',
    },
    rfm: {
      does: 'sorts buyers by how lately, how often and how much they buy',
      usage:
        '/prm rfm [customers | partners] [champions | loyal | promising | cooling | at-risk | lost] [segment]',
      examples: ['/prm rfm', '/prm rfm partners', '/prm rfm lost', '/prm rfm champions #retail'],
      notes:
        'R, F and M: how lately, how often and how much of everything ever bought, each in fifths from 1 to 5 among all buyers of a side (after Hughes). Champions: R and the mean of F and M at least 4. Loyal: both at least 3. Promising: R at least 4, mean below 3. Cooling: R 3, mean below 3. At risk: R at most 2, mean at least 3. Lost: R at most 2, mean below 3. Name a segment to list who is in it.',
    },
    risk: {
      does: 'lists who may stay away, and why',
      usage: '/prm risk [mine] [customers | partners] [segment]',
      examples: ['/prm risk', '/prm risk mine', '/prm risk partners', '/prm risk customers #retail'],
      notes:
        'The index rises when somebody buys less often and less lately, and with an open alert. The report also says what the index has been worth in your own past.',
    },
    digest: {
      does: 'sets up the regular digest of a channel',
      usage: '/prm digest [new | list | now]',
      examples: ['/prm digest', '/prm digest new', '/prm digest list', '/prm digest now'],
      notes:
        'A digest brings the needs that matter most, low-satisfaction alerts and what moved since the last one. `now` sends one out of turn; the schedule stays as it is. The list mutes one; the form shows it before it is saved.',
    },
    log: {
      does: 'writes down what happened with a customer or partner',
      usage: '/prm log <name> <kind> "<text>"',
      examples: [
        '/prm log acme feedback "they like the new report"',
        '/prm log acme problem "export fails since Monday"',
        '/prm log acme meeting "quarterly review, renewal in June"',
      ],
      notes:
        'Kinds: `inquiry`, `feedback`, `problem`, `meeting`, `call`, `note`. The form also takes an earlier day and how they sounded.',
    },
    buy: {
      does: 'records what a customer bought, or what a partner brought in',
      usage: '/prm buy <name> <amount> [currency] [day] [ref <number>] ["<what>"]',
      examples: [
        '/prm buy acme 1200 EUR "annual licence"',
        '/prm buy acme €1,200.50 yesterday ref INV-123',
        '/prm buy globex 1.2k 2026-01-31',
      ],
      notes:
        'The answer says what was understood, and what it does to the loyalty. `1,200.50` and `1.200,50` are both read; what can be read in two ways is asked about. The same number is never counted twice. A later day counts from then on.',
    },
    refund: {
      does: 'records money that was given back',
      usage: '/prm refund <name> <amount> [currency] [day] [ref <number of the purchase>] ["<why>"]',
      examples: ['/prm refund acme 200 EUR ref INV-123', '/prm refund acme 200 EUR of INV-123 ref CN-7'],
      notes:
        'With the number of its purchase it is held against that one, which no longer counts once all of it is refunded. Without, it only lowers the amount.',
    },
    purchases: {
      does: 'lists what one has bought, to edit, refund or take back',
      usage: '/prm purchases <name>',
      examples: ['/prm purchases acme'],
      notes: 'Newest first. Only whoever recorded one and managers may change it.',
    },
    rates: {
      does: 'shows the currencies; an admin sets the base currency and dated rates',
      usage: '/prm rates [<currency> <rate> [day] | remove <currency> <day> | base <currency>]',
      examples: ['/prm rates', '/prm rates USD 0.92 2026-01-01', '/prm rates base EUR'],
      notes:
        'A rate says what one unit is worth in the base currency, from a day on until the next one. Setting, removing or undoing one converts the purchases it concerns anew. Without a rate a purchase counts, but not its amount.',
    },
    party: {
      does: 'shows all about one: standing, needs, what happened last',
      usage: '/prm party <name>',
      examples: ['/prm party acme', '/prm party "new york inquirer"'],
      notes: 'The beginning of a name, a short name or another name is enough, and small slips are forgiven.',
    },
    add: {
      does: 'adds a customer or partner',
      usage: '/prm add customer|partner|both <name> [website] [@owner] [#segment]',
      examples: [
        '/prm add customer Initech',
        '/prm add partner Globex GmbH https://globex.com #retail',
        '/prm add both "Acme & Sons"',
      ],
      notes:
        'Whoever adds it owns it unless you mention somebody. Your admin can import many at once: `npm run prm -- import`.',
    },
    edit: {
      does: 'changes what is known of a customer or partner',
      usage: '/prm edit <name>',
      examples: ['/prm edit acme', '/prm edit "new york inquirer"'],
      notes:
        'The form holds everything, contacts included. If somebody else saved meanwhile it says who and what, and keeps what you typed.',
    },
    archive: {
      does: 'puts a customer or partner away, with its history',
      usage: '/prm archive <name>',
      examples: ['/prm archive acme'],
      notes:
        'Digests leave it out and forms offer it last; its card is still there. Undo, or its card’s menu, brings it back.',
    },
    merge: {
      does: 'makes one of two customers or partners that are the same',
      usage: '/prm merge [name into name]',
      examples: ['/prm merge', '/prm merge acme into globex'],
      notes:
        'By itself it lists those that look the same; two that are not are left out once you say so. You see both side by side before anything happens; afterwards everything is with the one that stays, the other’s name still finds it, and Undo makes two of it again. For needs there is `/prm needs merge`.',
    },
    role: {
      does: 'shows who may do what; an admin gives roles',
      usage: '/prm role [@person viewer|rep|manager|admin|default]',
      examples: ['/prm role', '/prm role @mo manager', '/prm role @mo default'],
      notes:
        'Admins of the Slack workspace are admins here unless they are given another role. Guests have no role until an admin gives them one.',
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
