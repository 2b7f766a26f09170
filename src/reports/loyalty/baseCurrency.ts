import type { Reads } from '../../store/queries/queries.ts';

/** The currency, ISO 4217, in which loyalty counts amounts. */
export const baseCurrency = async (read: Pick<Reads, 'configurations'>): Promise<string> => {
  const stored = await read.configurations.latest('money');
  const { base } = (stored?.values ?? {}) as { base?: string | null };
  return base ?? 'EUR';
};
