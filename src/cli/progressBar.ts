import type { CliContext } from './subcommand.ts';

const BAR_WIDTH = 24;
/** A terminal that is redrawn more often only flickers. */
const SHORTEST_PAUSE_MS = 100;

/** Shows how far something has come, how fast it goes and how long it will take; call it with each step. */
export const progressBar = ({
  t,
  now,
  progress,
}: Pick<CliContext, 't' | 'now' | 'progress'>): ((done: number, all: number) => void) => {
  const startedAt = now().getTime();
  let shownAt = startedAt;
  const grouped = new Intl.NumberFormat('en');
  return (done, all) => {
    const at = now().getTime();
    if (done < all && at - shownAt < SHORTEST_PAUSE_MS) return;
    shownAt = at;
    const share = all === 0 ? 1 : Math.min(1, done / all);
    const seconds = Math.max(0.001, (at - startedAt) / 1000);
    const perSecond = done / seconds;
    const filled = Math.floor(share * BAR_WIDTH);
    progress(
      t.exchange.progress({
        bar: `[${'#'.repeat(filled)}${'.'.repeat(BAR_WIDTH - filled)}]`,
        percent: Math.floor(share * 100),
        done: grouped.format(done),
        all: grouped.format(all),
        perSecond: grouped.format(Math.round(perSecond)),
        left: done < all && perSecond > 0 ? asClock((all - done) / perSecond) : '',
      }),
    );
  };
};

const asClock = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
